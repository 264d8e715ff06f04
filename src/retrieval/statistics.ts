import type { Article } from '../knowledge/article.ts';
import { type Alias, findAliases } from './aliases.ts';
import { analyse, type Documents } from './documents.ts';
import { type Examples, learnExamples } from './examples.ts';
import { type InvertedIndex, invert } from './invertedIndex.ts';
import type { Related } from './relations.ts';
import { indexSenses, type SenseIndex } from './senseIndex.ts';
import { indexSpellings, type Spellings } from './spelling.ts';

/** All that is counted of a library once, when it is built. */
export interface Statistics extends Documents {
  readonly inverted: InvertedIndex;
  readonly spellings: Spellings;
  readonly senses: SenseIndex;
  readonly aliases: readonly Alias[];
  /** What the authors' example questions teach; absent where there are none. */
  readonly examples: Examples | undefined;
  /** The terms that begin an alias or stand in an example: words that are known, even when the articles never use them. */
  readonly knownTerms: ReadonlySet<string>;
  /** A bounded memo of the terms related to a word. */
  readonly relatedMemo: Map<string, readonly Related[]>;
}

/** Counts a library. */
export function countLibrary(articles: readonly Article[]): Statistics {
  const documents = analyse(articles);
  const { vocabulary, words } = documents;
  const uses = new Array<number>(vocabulary.words.length).fill(0);
  for (const word of words) uses[word] = (uses[word] as number) + 1;
  const aliases = findAliases(articles, vocabulary);
  const examples = learnExamples(documents.intents, articles);
  return {
    ...documents,
    inverted: invert(documents),
    spellings: indexSpellings(vocabulary.words, uses),
    senses: indexSenses(vocabulary),
    aliases,
    examples,
    knownTerms: new Set([...aliases.flatMap(({ asked }) => asked), ...(examples?.terms ?? [])]),
    relatedMemo: new Map(),
  };
}
