import type { Quotation } from '../answer/answer.ts';
import { quotePassage } from '../app/passage.ts';
import { passageMark } from '../app/passageMark.ts';
import type { Article } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Library } from '../retrieval/library.ts';
import { type AnswerKey, articleRef, parseAnswerKey, passageNumber } from './answerKey.ts';
import type { Card } from './render/card.ts';
import { textCard } from './render/card.ts';
import type { Say } from './texts.ts';
import type { Why } from './why.ts';

/** The answer that a button was made for, as the library has it now. */
export interface FoundAnswer {
  readonly quotation: Quotation;
  readonly why: Why;
  /** The words have changed since; then nothing is highlighted, as the best sentences may be others now. */
  readonly changed: boolean;
}

/** Finds the answer of a button's fields, or the kind note that says why there is none. */
export function findAnswer(
  library: Library,
  fields: readonly string[],
  say: Say,
): { readonly found: FoundAnswer } | { readonly note: Card } {
  const key = parseAnswerKey(fields);
  if (!key) return { note: textCard(say('button.old')) };
  const article = library.articles.find((one) => articleRef(one) === key.place.article);
  const passage = article && passageOf(article, key);
  if (!passage) return { note: textCard(say('gone')) };
  const changed = passageMark(passage) !== key.mark;
  const quotation = quotePassage(library, passage.id, changed ? [] : key.sentences);
  return quotation ? { found: { quotation, why: key.why, changed } } : { note: textCard(say('gone')) };
}

/** The passage with the same words, wherever it stands in its article now; else the one in its old place. */
function passageOf({ passages }: Article, { place, mark }: AnswerKey): Passage | undefined {
  const there = passages.find((passage) => passageNumber(passage) === place.number);
  if (there && passageMark(there) === mark) return there;
  return passages.find((passage) => passageMark(passage) === mark) ?? there;
}
