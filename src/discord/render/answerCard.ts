import type { Answer, ChoiceAnswer, FallbackAnswer } from '../../answer/answer.ts';
import { encodeCustomId } from '../customId.ts';
import type { Say } from '../texts.ts';
import type { View } from '../view.ts';
import { NO_REASON, whyOf } from '../why.ts';
import { type Card, type Row, textCard } from './card.ts';
import { citationText } from './citation.ts';
import { fitList } from './fit.ts';
import { echo, wholeCharacters } from './markdown.ts';
import { quotationCard } from './quotationCard.ts';
import { carriedLines, repairLines } from './repairs.ts';
import { distinct, topicButton, topicText } from './topic.ts';

const LONGEST_CITATION = 150;
const LONGEST_TOLD = 90;

/** What was asked. */
interface Asked {
  readonly question?: string;
  /** Words of the question before, with which this one was read together. */
  readonly carried?: readonly string[];
}

/** The card that shows an answer. */
export function answerCard(answer: Answer, view: View, { question = '', carried = [] }: Asked = {}): Card {
  switch (answer.kind) {
    case 'passage':
      return quotationCard(
        { quotation: answer.quotation, why: whyOf(answer, answer.quotation, carried) },
        view,
      );
    case 'choice':
      return choiceCard(answer, carried, view.say);
    case 'fallback':
      return answer.reason === 'unanswered'
        ? unansweredCard(answer, { question, carried }, view)
        : textCard(view.say(answer.reason));
  }
}

function choiceCard(answer: ChoiceAnswer, carried: readonly string[], say: Say): Card {
  const entries = answer.candidates.map((candidate, place) =>
    say('choice.line', {
      number: place + 1,
      topic: topicText(candidate),
      citation: citationText(candidate.citation, LONGEST_CITATION, say),
    }),
  );
  const buttons = answer.candidates.map((candidate, place) =>
    topicButton(candidate, whyOf(answer, candidate, carried), { before: `${place + 1}. ` }),
  );
  const none = { label: say('none'), customId: encodeCustomId({ component: 'none', fields: [] }) };
  const head = [...carriedLines(carried, say), ...repairLines(answer.repairs, say), say('choice')];
  return { content: fitList({ head, entries }, say), rows: [distinct([...buttons, none])] };
}

function unansweredCard(answer: FallbackAnswer, { question, carried }: Required<Asked>, view: View): Card {
  const { say } = view;
  const unknown = answer.unknownWords.slice(0, 5).map((word) => `“${echo(word, 30)}”`);
  const nearest = answer.nearest.slice(0, 3);
  const head = [
    ...carriedLines(carried, say),
    ...repairLines(answer.repairs, say),
    say('unanswered'),
    ...(unknown.length > 0 ? [say('unanswered.words', { words: unknown.join(', ') })] : []),
    say(nearest.length > 0 ? 'unanswered.nearest' : 'unanswered.topics'),
  ];
  const entries = nearest.map((quotation) =>
    say('unanswered.topic', {
      topic: topicText(quotation),
      citation: citationText(quotation.citation, LONGEST_CITATION, say),
    }),
  );
  const buttons = distinct(nearest.map((quotation) => topicButton(quotation, NO_REASON)));
  return {
    content: fitList({ head, entries }, say),
    rows: [...(buttons.length > 0 ? [buttons] : []), ...tellRow(question, view)],
  };
}

/** On a private card in a server: the maintainers may be told of the question, as far as it fits into a `custom_id`. */
function tellRow(question: string, { say, asker, sharing }: View): readonly Row[] {
  const words = wholeCharacters(
    question
      .replace(/[|\s]+/g, ' ')
      .trim()
      .slice(0, LONGEST_TOLD),
  );
  if (asker !== undefined || sharing !== 'anywhere' || words === '') return [];
  return [[{ label: say('tell'), customId: encodeCustomId({ component: 'tell', fields: [words] }) }]];
}
