import { short } from './numbers.mjs';
import { table } from './table.mjs';

/** What the bot itself costs, as Markdown. */
export function reportEndToEnd({ inProcess, wholeBot }) {
  const { answer, message, perSecond } = inProcess;
  const { hops, alone, crowd } = wholeBot;
  return [
    '## The whole bot, on its own article',
    `In process: ${short(answer.p50)} ms from a question to its answer (median; 99th percentile ${short(answer.p99)} ms), ${short(message.p50)} ms to the message as JSON (${short(message.p99)} ms): ${short(perSecond)} questions a second on one core.`,
    `Over the wire, one question at a time: ${short(alone.p50)} ms from Discord and back (99th percentile ${short(alone.p99)} ms). Medians of each part of the way:`,
    table(['', 'ms'], [...hops.map(({ what, ms }) => [what, short(ms)])]),
    `Over the wire, ${crowd.atOnce} questions at a time: ${short(crowd.perSecond)} questions a second; each took the bot ${short(crowd.cpu)} ms of processor, and the Discord of the tests, which shares the machine, ${short(crowd.cpuOfDiscord)} ms.`,
  ].join('\n\n');
}
