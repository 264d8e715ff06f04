import type { Question } from './question.ts';
import { MEANINGS, type Meaning, RELATIONS } from './relations.ts';
import type { Span } from './span.ts';
import { isExpected, type Statistics } from './statistics.ts';

/** A word of a question that a passage has. */
export interface MatchedTerm {
  /** In lower case, repaired if it was misspelt. */
  readonly word: string;
  /** The very word, another form of it, or a word related to it. */
  readonly by: 'word' | 'form' | Meaning;
}

// Weaker relations are no match worth showing.
const RELATED_ENOUGH = 0.5;

/** The words of a question that a span of text has, in the question's order. */
export function matchedTerms({ terms }: Question, span: Span): MatchedTerm[] {
  const matched: MatchedTerm[] = [];
  terms.forEach(({ word }, place) => {
    const by = howMatched(span, place);
    if (by !== undefined) matched.push({ word, by });
  });
  return matched;
}

function howMatched({ hits, related, isRelated }: Span, place: number): MatchedTerm['by'] | undefined {
  if (hits[place] !== 0) return hits[place] === 2 ? 'word' : 'form';
  const from = place * RELATIONS.length;
  if (isRelated)
    for (let relation = 0; relation < MEANINGS.length; relation++)
      if ((related[from + relation] as number) >= RELATED_ENOUGH) return MEANINGS[relation];
  return undefined;
}

/** The words of a question that a library never uses, as they were asked. */
export function unknownWords(library: Statistics, { terms }: Question): string[] {
  return terms
    .filter(
      ({ term, id, frequency }) =>
        frequency === 0 && !isExpected(library, term) && (library.inverted.withContext[id] ?? 0) === 0,
    )
    .map(({ written }) => written);
}
