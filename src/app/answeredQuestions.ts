import type { Quotation } from '../answer/answer.ts';
import type { Article } from '../knowledge/article.ts';
import type { Library } from '../retrieval/library.ts';
import { ask } from './ask.ts';

/** A question and the passage that it is answered with. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly quotation: Quotation;
}

/** So many questions are asked at most. */
const TRIED = 24;

/**
 * Questions of an article's intents that its library truly answers from it, at most `limit`: one an intent, those first
 * that the author wrote.
 */
export function answeredQuestions(library: Library, article: Article, limit: number): AnsweredQuestion[] {
  const intents = [...article.intents].sort((a, b) => Number(b.authored) - Number(a.authored));
  const questions = intents.flatMap(({ utterances }) => utterances.slice(0, 1)).slice(0, TRIED);
  const answered: AnsweredQuestion[] = [];
  for (const question of questions) {
    if (answered.length === limit) break;
    const { answer } = ask(library, question);
    if (answer.kind === 'passage' && answer.quotation.article.id === article.id)
      answered.push({ question, quotation: answer.quotation });
  }
  return answered;
}
