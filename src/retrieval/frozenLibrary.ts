import { openArticles } from '../knowledge/stored/openArticles.ts';
import { type StoredArticles, storeArticles } from '../knowledge/stored/storeArticles.ts';
import { aliasesOf } from './aliases.ts';
import { indexBeginnings } from './beginnings.ts';
import type { Index } from './buildIndex.ts';
import { learnExamples } from './examples.ts';
import { buildLibrary, type Library } from './library.ts';
import { emptyMarks } from './marks.ts';
import type { Router } from './routing/router.ts';
import { emptyScoreboard } from './scoreboard.ts';
import { indexSenses } from './senseIndex.ts';
import { authoredIntents, termsAsked } from './statistics.ts';

/** A library as plain data: columns, lists of strings, and a few small values. What is quickly told from the rest is left out. */
export interface FrozenLibrary {
  readonly articles: StoredArticles;
  readonly index: FrozenIndex;
}

/** An index without its articles, its paper to reckon on, and what is quickly made again. */
interface FrozenIndex extends Omit<Index, 'articles' | 'spellings' | 'senses' | 'examples' | Remade> {
  readonly deletions: Index['spellings']['deletions'];
  readonly forms: Index['senses']['forms'];
  /**
   * One entry where authors wrote examples, none otherwise: the router, where one was trained, which takes seconds. All else of the
   * examples is learned again in no time.
   */
  readonly learned: readonly { readonly router?: Router | undefined }[];
}

type Remade = 'aliases' | 'aliasTerms' | 'relatedMemo' | 'scoreboard' | 'marks' | 'beginnings';

/** Takes a library to pieces that can be kept. */
export function freezeLibrary({ articles, index }: Library): FrozenLibrary {
  const { articles: _, spellings, senses, examples, ...rest } = index;
  const { aliases, aliasTerms, relatedMemo, scoreboard, marks, beginnings, ...kept } = rest;
  // In an order that does not depend on which are found when they are first asked for.
  const { threshold, outOfScope, ...columns } = kept;
  return {
    articles: storeArticles(articles),
    index: {
      ...columns,
      threshold,
      outOfScope,
      deletions: spellings.deletions,
      forms: senses.forms,
      learned: examples ? [{ router: examples.router }] : [],
    },
  };
}

/** Makes the library of its pieces. It finds the same as the one that they were taken from, to the last bit. */
export function thawLibrary({ articles: stored, index }: FrozenLibrary): Library {
  const articles = openArticles(stored);
  const { deletions, forms, learned, ...columns } = index;
  const { vocabulary, uses } = columns;
  const [trained] = learned;
  const examples =
    trained &&
    learnExamples(authoredIntents({ articles, ...columns }), articles, {
      trained,
      vocabulary,
    });
  const aliases = aliasesOf(columns.otherNames, vocabulary);
  return {
    articles,
    index: {
      articles,
      ...columns,
      spellings: { words: vocabulary.words, uses, deletions },
      senses: indexSenses(vocabulary, uses, { before: { forms, vocabulary } }),
      examples,
      aliases,
      aliasTerms: termsAsked(aliases),
      relatedMemo: new Map(),
      scoreboard: emptyScoreboard(columns.size),
      marks: emptyMarks(vocabulary),
      beginnings: indexBeginnings(vocabulary.terms),
    },
  };
}

/** The form of every frozen library of this program: one of no articles. */
export function emptyFrozenLibrary(): FrozenLibrary {
  return freezeLibrary(buildLibrary([]));
}
