import { type Article, answering } from '../knowledge/article.ts';
import type { Intent } from '../knowledge/intent.ts';
import { type Alias, findAliases } from './aliases.ts';
import { indexBeginnings } from './associations.ts';
import { analyse, type Documents } from './documents.ts';
import { type Examples, learnExamples } from './examples.ts';
import { type Impacts, weighPostings } from './impacts.ts';
import { type InvertedIndex, invert } from './invertedIndex.ts';
import { emptyMarks, type Marks } from './marks.ts';
import type { Relatives } from './relatives.ts';
import { emptyScoreboard, type Scoreboard } from './scoreboard.ts';
import { indexSenses, type SenseIndex } from './senseIndex.ts';
import { indexSpellings, type Spellings } from './spelling.ts';

/** All that is counted of a library once, when it is built. */
export interface Statistics extends Documents {
  readonly inverted: InvertedIndex;
  readonly impacts: Impacts;
  readonly spellings: Spellings;
  readonly senses: SenseIndex;
  readonly aliases: readonly Alias[];
  /** What the authors' example questions teach; absent where there are none. */
  readonly examples: Examples | undefined;
  /** The terms that begin an alias or stand in an example: words that are known, even when the articles never use them. */
  readonly knownTerms: ReadonlySet<string>;
  /** A bounded memo of the terms related to a word. */
  readonly relatedMemo: Map<string, Relatives>;
  /** The terms by the letters that they begin with. */
  readonly beginnings: ReadonlyMap<string, readonly number[]>;
  /** Paper to add up passages on. */
  readonly scoreboard: Scoreboard;
  /** Paper to mark a question's words on. */
  readonly marks: Marks;
}

/** Counts a library. What was counted of the same articles before is taken over; the result is the same. */
export function countLibrary(articles: readonly Article[], before?: Statistics): Statistics {
  const documents = analyse(articles, before);
  const { vocabulary, words, size } = documents;
  const uses = new Int32Array(vocabulary.words.length);
  for (let i = 0; i < words.length; i++) uses[words[i] as number] = (uses[words[i] as number] as number) + 1;
  const aliases = findAliases(articles, vocabulary);
  const examples = learnExamples(authoredIntents(documents), articles);
  const inverted = invert(documents);
  return {
    ...documents,
    inverted,
    impacts: weighPostings(inverted),
    spellings: indexSpellings(vocabulary.words, uses),
    senses: indexSenses(vocabulary),
    aliases,
    examples,
    knownTerms: termsKnown(aliases, examples),
    relatedMemo: new Map(),
    beginnings: indexBeginnings(vocabulary.terms),
    scoreboard: emptyScoreboard(size),
    marks: emptyMarks(vocabulary),
  };
}

/** The terms that begin an alias or stand in an example. */
export function termsKnown(aliases: readonly Alias[], examples: Examples | undefined): ReadonlySet<string> {
  return new Set([...aliases.flatMap(({ asked }) => asked), ...(examples?.terms ?? [])]);
}

const NONE: readonly Intent[] = [];

/** The intents that authors wrote for each passage. */
export function authoredIntents({
  articles,
  articleStart,
}: Pick<Documents, 'articles' | 'articleStart'>): (readonly Intent[])[] {
  return articles.flatMap((article, number) => {
    const { meta } = article;
    if (!meta.intents)
      return new Array<readonly Intent[]>(
        (articleStart[number + 1] as number) - (articleStart[number] as number),
      ).fill(NONE);
    const authored = article.intents.filter((intent) => intent.authored);
    return answering(article).map(({ id }) => authored.filter(({ passageId }) => passageId === id));
  });
}
