import type { Answer, ChoiceAnswer, FallbackAnswer, Quotation } from '../../answer/answer.ts';
import type { Repair } from '../../retrieval/question.ts';
import { encodeCustomId } from '../customId.ts';
import { passageFields } from '../passageKey.ts';
import type { Say } from '../texts.ts';
import { citationText, footnote } from './citation.ts';
import { fitList, MESSAGE_LIMIT } from './fit.ts';
import { cut, echo } from './markdown.ts';
import { quote } from './quote.ts';

const LABEL_LIMIT = 80;
const TOPIC_LIMIT = 80;

interface CardButton {
  readonly label: string;
  readonly customId: string;
}

/** What a message shows. Its text says everything; its buttons only lead on. */
export interface Card {
  readonly content: string;
  readonly buttons: readonly CardButton[];
}

/** The card that shows an answer, at most 2000 characters. */
export function answerCard(answer: Answer, say: Say): Card {
  const repairs = answer.repairs.slice(0, 3).map((repair) => repairLine(repair, say));
  switch (answer.kind) {
    case 'passage':
      return quotationCard(answer.quotation, [...repairs, say(`band.${answer.band}`)], say);
    case 'choice':
      return choiceCard(answer, repairs, say);
    case 'fallback':
      return answer.reason === 'unanswered'
        ? unansweredCard(answer, repairs, say)
        : textCard(say(answer.reason));
  }
}

/** A passage that was asked for by its topic, with a line before it when there is something to say. */
export function passageCard(quotation: Quotation, say: Say, notice?: string): Card {
  const head = [...(notice === undefined ? [] : [notice]), say('topic', { topic: topic(quotation) })];
  return quotationCard(quotation, head, say);
}

/** A card of one short text. */
export function textCard(content: string): Card {
  return { content, buttons: [] };
}

function quotationCard(quotation: Quotation, head: readonly string[], say: Say): Card {
  const before = head.map((line) => `${line}\n`).join('');
  const after = `\n${footnote(quotation.citation, say)}`;
  const room = MESSAGE_LIMIT - before.length - after.length;
  return textCard(`${before}${quote(quotation, ' ¹', room)}${after}`);
}

function choiceCard(answer: ChoiceAnswer, repairs: readonly string[], say: Say): Card {
  const candidates = answer.candidates.map((candidate, place) =>
    say('choice.line', {
      number: place + 1,
      topic: topic(candidate),
      citation: citation(candidate, say),
    }),
  );
  const buttons = answer.candidates.map((candidate, place) => button(candidate, `${place + 1}. `));
  return {
    content: fitList({ head: [...repairs, say('choice')], entries: candidates }, say),
    buttons: distinct(buttons),
  };
}

function unansweredCard(answer: FallbackAnswer, repairs: readonly string[], say: Say): Card {
  const unknown = answer.unknownWords.slice(0, 5).map((word) => `“${echo(word, 30)}”`);
  const nearest = answer.nearest.slice(0, 3);
  const head = [
    ...repairs,
    say('unanswered'),
    ...(unknown.length > 0 ? [say('unanswered.words', { words: unknown.join(', ') })] : []),
    say(nearest.length > 0 ? 'unanswered.nearest' : 'unanswered.topics'),
  ];
  const topics = nearest.map((quotation) =>
    say('unanswered.topic', { topic: topic(quotation), citation: citation(quotation, say) }),
  );
  const buttons = nearest.map((quotation) => button(quotation, ''));
  return { content: fitList({ head, entries: topics }, say), buttons: distinct(buttons) };
}

function repairLine(repair: Repair, say: Say): string {
  return say('repair', { to: echo(repair.to), from: echo(repair.from) });
}

function topic(quotation: Quotation): string {
  return echo(quotation.intent.name, TOPIC_LIMIT);
}

function citation(quotation: Quotation, say: Say): string {
  return citationText(quotation.citation, 150, say);
}

function button(quotation: Quotation, before: string): CardButton {
  const customId = encodeCustomId({ component: 'show', fields: passageFields(quotation) });
  return { label: cut(`${before}${quotation.intent.name}`, LABEL_LIMIT), customId };
}

/** Discord refuses a message in which two buttons carry the same id. */
function distinct(buttons: readonly CardButton[]): readonly CardButton[] {
  return [...new Map(buttons.map((button) => [button.customId, button])).values()];
}
