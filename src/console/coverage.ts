import type { Coverage } from '../coverage/coverage.ts';
import { share, stateOf, summary } from '../coverage/states.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

/** The coverage as text tables. */
export function renderCoverage(coverage: Coverage): string {
  const { passages, confusions } = coverage;
  const rows = passages.map((one) => {
    const { author, derived, case: cases } = one.questions;
    return [one.passage.id, String(one.authored), share(author), share(derived), share(cases), stateOf(one)];
  });
  const parts = [
    summary(coverage),
    table([['passage', 'intents written', 'author’s questions', 'derived', 'evaluation', 'state'], ...rows]),
  ];
  if (confusions.length > 0) {
    parts.push(
      table([
        ['was meant', 'stood first', 'questions'],
        ...confusions.map(({ meant, first, count }) => [meant, first, String(count)]),
      ]),
    );
  }
  return printable(parts.join('\n\n'));
}

/** The coverage for programs: each passage with its state and by how many questions of whom it is asked and found, and the confusions. */
export function coverageJson({ passages, confusions }: Coverage): string {
  const rows = passages.map((one) => {
    const { passage, ...counted } = one;
    const { id, paragraph, line, headings } = passage;
    return { id, paragraph, line, headings, ...counted, state: stateOf(one) };
  });
  return JSON.stringify({ passages: rows, confusions }, null, 2);
}
