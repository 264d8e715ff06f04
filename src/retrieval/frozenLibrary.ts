import { openArticles } from '../knowledge/stored/openArticles.ts';
import { type StoredArticles, storeArticles } from '../knowledge/stored/storeArticles.ts';
import { indexBeginnings } from './associations.ts';
import type { Index } from './buildIndex.ts';
import { learnExamples } from './examples.ts';
import { buildLibrary, type Library } from './library.ts';
import { emptyMarks } from './marks.ts';
import type { Router } from './routing/router.ts';
import { emptyScoreboard } from './scoreboard.ts';
import { authoredIntents, termsKnown } from './statistics.ts';

/** A library as plain data: columns, lists of strings, and a few small values. What can be told from the rest is left out. */
export interface FrozenLibrary {
  readonly articles: StoredArticles;
  readonly index: FrozenIndex;
}

/** An index without its articles, its paper to reckon on, and what is quickly made again. */
interface FrozenIndex
  extends Omit<Index, 'articles' | 'vocabulary' | 'spellings' | 'senses' | 'examples' | Remade> {
  readonly vocabulary: {
    readonly words: readonly string[];
    readonly terms: readonly string[];
    readonly termOf: Int32Array;
  };
  /** The words that a misspelt one may stand for beyond those of the vocabulary, which come first. */
  readonly spellings: Omit<Index['spellings'], 'words'> & { readonly furtherWords: readonly string[] };
  readonly senses: Omit<Index['senses'], 'termOfLexeme'> & {
    readonly lexemes: Int32Array;
    readonly lexemeTerms: Int32Array;
  };
  /**
   * One entry where authors wrote examples, none otherwise: the router, where one was trained, which takes seconds. All else of the
   * examples is learned again in no time.
   */
  readonly learned: readonly { readonly router?: Router | undefined }[];
}

type Remade = 'knownTerms' | 'relatedMemo' | 'scoreboard' | 'marks' | 'beginnings';

/** Takes a library to pieces that can be kept. */
export function freezeLibrary({ articles, index }: Library): FrozenLibrary {
  const { articles: _, vocabulary, spellings, senses, examples, ...rest } = index;
  const { knownTerms, relatedMemo, scoreboard, marks, beginnings, ...columns } = rest;
  const { words, terms, termOf } = vocabulary;
  const { words: spelt, ...spellingColumns } = spellings;
  const { termOfLexeme, ...senseColumns } = senses;
  return {
    articles: storeArticles(articles),
    index: {
      ...columns,
      vocabulary: { words, terms, termOf: Int32Array.from(termOf) },
      spellings: { ...spellingColumns, furtherWords: spelt.slice(words.length) },
      senses: {
        ...senseColumns,
        lexemes: Int32Array.from(termOfLexeme.keys()),
        lexemeTerms: Int32Array.from(termOfLexeme.values()),
      },
      learned: examples ? [{ router: examples.router }] : [],
    },
  };
}

/** Makes the library of its pieces. It finds the same as the one that they were taken from, to the last bit. */
export function thawLibrary({ articles: stored, index }: FrozenLibrary): Library {
  const articles = openArticles(stored);
  const { vocabulary, spellings, senses, learned, ...columns } = index;
  const { words, terms, termOf } = vocabulary;
  const { furtherWords, ...spellingColumns } = spellings;
  const { lexemes, lexemeTerms, ...senseColumns } = senses;
  const known = {
    words,
    wordIds: numbered(words),
    terms,
    termIds: numbered(terms),
    termOf: Array.from(termOf),
  };
  const [trained] = learned;
  const examples = trained && learnExamples(authoredIntents({ articles, ...columns }), articles, trained);
  return {
    articles,
    index: {
      articles,
      ...columns,
      vocabulary: known,
      spellings: { ...spellingColumns, words: [...words, ...furtherWords] },
      senses: {
        ...senseColumns,
        termOfLexeme: new Map(Array.from(lexemes, (lexeme, i) => [lexeme, lexemeTerms[i] as number])),
      },
      examples,
      knownTerms: termsKnown(columns.aliases, examples),
      relatedMemo: new Map(),
      scoreboard: emptyScoreboard(columns.size),
      marks: emptyMarks(known),
      beginnings: indexBeginnings(terms),
    },
  };
}

/** The form of every frozen library of this program: one of no articles. */
export function emptyFrozenLibrary(): FrozenLibrary {
  return freezeLibrary(buildLibrary([]));
}

function numbered(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, number) => [name, number]));
}
