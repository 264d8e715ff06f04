import type { Answer, Quotation } from '../answer/answer.ts';
import { askRanked } from '../app/ask.ts';
import type { Library } from '../retrieval/library.ts';
import type { Case } from './evaluation.ts';

/** One question's answer, held against what was expected. */
export interface Judgement {
  readonly asked: Case;
  readonly answer: Answer;
  /** The passage that stood first, whether or not it was given as the answer. */
  readonly first: Quotation | undefined;
  /** The rank, from 1, of the first right passage among the ten best; `undefined` when none is among them. */
  readonly rank: number | undefined;
  readonly answerable: boolean;
  /** Whether a passage or a choice was given. */
  readonly answered: boolean;
  /** Whether the passage that stood first is right. */
  readonly right: boolean;
  /** Whether the right passage's highlight overlaps the expected quotation; `undefined` when none is expected. */
  readonly highlighted: boolean | undefined;
}

/** Asks one question and judges the answer. The ranking is judged even where the answer is that the articles do not say. */
export function judge(library: Library, asked: Case): Judgement {
  const { exchange, ranking } = askRanked(library, asked.question);
  const { answer } = exchange;
  const right = new Set(asked.expected.map(({ passageId }) => passageId));
  const place = ranking.findIndex(({ passage }) => right.has(passage.id));
  const [first] = ranking;
  return {
    asked,
    answer,
    first,
    rank: place < 0 ? undefined : place + 1,
    answerable: asked.expected.length > 0,
    answered: answer.kind !== 'fallback',
    right: place === 0,
    highlighted: highlighted(asked, first),
  };
}

function highlighted({ expected }: Case, first: Quotation | undefined): boolean | undefined {
  if (!expected.some(({ quote }) => quote)) return undefined;
  return expected.some(
    ({ passageId, quote }) =>
      first?.passage.id === passageId &&
      quote !== undefined &&
      first.highlights.some(({ start, end }) => start < quote.end && quote.start < end),
  );
}
