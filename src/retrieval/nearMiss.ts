import { askedKind } from './askedKind.ts';
import { CUE } from './cues.ts';
import { asksFor } from './foresight.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { isMeant } from './relations.ts';
import type { Utterances } from './utterances.ts';

/** 1 when a number is asked for and the best sentence has none but the question's own, else 0. */
export function uncounted({ kind }: Question, { bestSentence }: Ranked): number {
  return kind === 'quantity' && (bestSentence.cues & CUE.number) === 0 ? 1 : 0;
}

/**
 * The share of a question's weight that falls to the sort of thing that it asks for ("Which *submarines* …"), when no example of the passage
 * asks for one, else 0. A name is no sort of things.
 */
export function unasked(
  { terms, words, kind, focus }: Question,
  examples: Utterances,
  { reading: { passage, whole } }: Ranked,
): number {
  // To look a list up at -1 takes longer than all the rest.
  const asked = focus < 0 ? undefined : terms[focus];
  if (asked === undefined || asked.isName || isMeant(whole.related, focus)) return 0;
  return asksFor(examples, passage, { term: asked.term, kind: askedKind(words, kind) }) ? 0 : asked.weight;
}
