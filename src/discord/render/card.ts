import type { Answer, ChoiceAnswer, FallbackAnswer, Quotation } from '../../answer/answer.ts';
import type { Repair } from '../../retrieval/question.ts';
import { encodeCustomId } from '../customId.ts';
import { passageFields } from '../passageKey.ts';
import { bandText, texts } from '../texts.ts';
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
export function answerCard(answer: Answer): Card {
  const repairs = answer.repairs.slice(0, 3).map(repairLine);
  switch (answer.kind) {
    case 'passage':
      return quotationCard(answer.quotation, [...repairs, bandText[answer.band]]);
    case 'choice':
      return choiceCard(answer, repairs);
    case 'fallback':
      return answer.reason === 'unanswered'
        ? unansweredCard(answer, repairs)
        : textCard(texts[answer.reason]);
  }
}

/** A passage that was asked for by its topic, with a line before it when there is something to say. */
export function passageCard(quotation: Quotation, notice?: string): Card {
  return quotationCard(quotation, [...(notice === undefined ? [] : [notice]), texts.topic(topic(quotation))]);
}

/** A card of one short text. */
export function textCard(content: string): Card {
  return { content, buttons: [] };
}

function quotationCard(quotation: Quotation, head: readonly string[]): Card {
  const before = head.map((line) => `${line}\n`).join('');
  const after = `\n${footnote(quotation.citation)}`;
  const room = MESSAGE_LIMIT - before.length - after.length;
  return textCard(`${before}${quote(quotation, ' ¹', room)}${after}`);
}

function choiceCard(answer: ChoiceAnswer, repairs: readonly string[]): Card {
  const candidates = answer.candidates.map((candidate, place) =>
    texts.choiceLine(place + 1, topic(candidate), citation(candidate)),
  );
  const buttons = answer.candidates.map((candidate, place) => button(candidate, `${place + 1}. `));
  return { content: fitList([...repairs, texts.choice], candidates, []), buttons: distinct(buttons) };
}

function unansweredCard(answer: FallbackAnswer, repairs: readonly string[]): Card {
  const unknown = answer.unknownWords.slice(0, 5).map((word) => `“${echo(word, 30)}”`);
  const nearest = answer.nearest.slice(0, 3);
  const head = [
    ...repairs,
    texts.unanswered,
    ...(unknown.length > 0 ? [texts.unknownWords(unknown.join(', '))] : []),
    nearest.length > 0 ? texts.nearest : texts.seeTopics,
  ];
  const topics = nearest.map((quotation) => texts.topicLine(topic(quotation), citation(quotation)));
  const buttons = nearest.map((quotation) => button(quotation, ''));
  return { content: fitList(head, topics, []), buttons: distinct(buttons) };
}

function repairLine(repair: Repair): string {
  return texts.repair(echo(repair.to), echo(repair.from));
}

function topic(quotation: Quotation): string {
  return echo(quotation.intent.name, TOPIC_LIMIT);
}

function citation(quotation: Quotation): string {
  return citationText(quotation.citation, 150);
}

function button(quotation: Quotation, before: string): CardButton {
  const customId = encodeCustomId({ component: 'show', fields: passageFields(quotation) });
  return { label: cut(`${before}${quotation.intent.name}`, LABEL_LIMIT), customId };
}

/** Discord refuses a message in which two buttons carry the same id. */
function distinct(buttons: readonly CardButton[]): readonly CardButton[] {
  return [...new Map(buttons.map((button) => [button.customId, button])).values()];
}
