import { readQuestion } from '../retrieval/question.ts';
import { questionKey } from '../retrieval/questionKey.ts';
import type { Subject } from './rule.ts';

/** A question that an author gave as an example of an intent. */
export interface AuthoredQuestion {
  readonly question: string;
  /** Its place among all questions of the library, from 0. */
  readonly ordinal: number;
  readonly path: string;
  readonly line: number;
  /** The intent's id as its author wrote it. */
  readonly intent: string;
  readonly intentId: string;
  /** Where the question is meant to lead. */
  readonly passageId: string;
  /** The first question of the library that asks the same and is meant to lead elsewhere. */
  readonly rival?: AuthoredQuestion;
}

/** The example questions of all intents, in the order of the articles, each with its rival. */
export function authoredQuestions({ articles, library }: Subject): AuthoredQuestion[] {
  const asked = articles
    .flatMap(({ path, article, lineOf }) =>
      (article.meta.intents ?? []).flatMap(({ id, questions }, index) => {
        const intentId = `${article.id}/${id}`;
        const passageId = article.intents.find((intent) => intent.id === intentId)?.passageId ?? '';
        return questions.map((question, place) => {
          const line = lineOf(['intents', index, 'questions', place]);
          return { question, path, line, intent: id, intentId, passageId };
        });
      }),
    )
    .map((one, ordinal): AuthoredQuestion => ({ ...one, ordinal }));
  const sameAsked = new Map<string, AuthoredQuestion[]>();
  const keys = asked.map(({ question }) => questionKey(readQuestion(library.index, question)));
  asked.forEach((one, index) => {
    const key = keys[index];
    if (key !== undefined) sameAsked.set(key, [...(sameAsked.get(key) ?? []), one]);
  });
  return asked.map((one, index) => {
    const rival = sameAsked.get(keys[index] ?? '')?.find(({ passageId }) => passageId !== one.passageId);
    return rival ? { ...one, rival } : one;
  });
}
