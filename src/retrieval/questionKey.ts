import type { Question } from './question.ts';

/**
 * What makes two questions the same: their kind and their words, in whatever order and form. `undefined` for a question without
 * any word to go by.
 */
export function questionKey({ kind, terms }: Question): string | undefined {
  return terms.length === 0 ? undefined : [kind, ...terms.map(({ term }) => term).sort()].join(' ');
}
