import type { Quotation } from '../answer/answer.ts';
import type { Library } from '../retrieval/library.ts';
import { ask, askRanked } from './ask.ts';
import type { KeptQuestion } from './kept/questions.ts';
import { passageMark } from './passageMark.ts';
import type { Store } from './store.ts';

/** A kept question that the articles do not answer yet. */
export interface Insight {
  readonly question: KeptQuestion;
  /** The passage nearest to it now, if any is near. */
  readonly nearest?: Quotation;
}

/** Where to look for insights. */
interface Place {
  readonly guildId: string;
  readonly library: Library;
  /** How many kept questions to look at, the most asked ones. */
  readonly limit: number;
}

/**
 * What the articles leave unanswered, the most asked first. Each question is asked anew, and those that an edit has
 * answered since are closed.
 */
export async function insights(
  { questions }: Store,
  { guildId, library, limit }: Place,
): Promise<readonly Insight[]> {
  const kept = await questions.open(guildId, limit);
  const looked = kept.map((question) => ({
    ...insightOf(library, question),
    answered: isAnswered(library, question),
  }));
  await questions.close(
    guildId,
    looked.filter(({ answered }) => answered).map(({ question }) => question.id),
  );
  return looked.filter(({ answered }) => !answered);
}

/** A kept question with the passage that is nearest to it in a library. */
export function insightOf(library: Library, question: KeptQuestion): Insight {
  const [nearest] = askRanked(library, question.text).ranking;
  return { question, ...(nearest && { nearest }) };
}

function isAnswered(library: Library, { text, because, mark }: KeptQuestion): boolean {
  const { answer } = ask(library, text);
  if (because === 'unanswered') return answer.kind !== 'fallback';
  // Other words than those voted against are an answer, until somebody votes against them too.
  return answer.kind === 'passage' && passageMark(answer.quotation.passage) !== mark;
}
