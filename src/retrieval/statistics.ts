import { type Article, answering } from '../knowledge/article.ts';
import type { Intent } from '../knowledge/intent.ts';
import { type Alias, aliasesOf, type OtherName, otherNames } from './aliases.ts';
import { type Beginnings, indexBeginnings } from './beginnings.ts';
import { analyse, articleOf, type Documents, placeInArticle } from './documents.ts';
import { type Examples, learnExamples } from './examples.ts';
import { findImpacts, type Impacts } from './impacts.ts';
import { type InvertedIndex, invert } from './invertedIndex.ts';
import { emptyMarks, type Marks } from './marks.ts';
import type { Relatives } from './relatives.ts';
import { emptyScoreboard, type Scoreboard } from './scoreboard.ts';
import { indexSenses, type SenseIndex } from './senseIndex.ts';
import { indexSpellings, type Spellings } from './spelling.ts';
import { changesOf, isHollow } from './vocabulary.ts';

/** All that is counted of a library once, when it is built. */
export interface Statistics extends Documents {
  readonly inverted: InvertedIndex;
  readonly impacts: Impacts;
  readonly spellings: Spellings;
  readonly senses: SenseIndex;
  /** What each article gives for aliases. */
  readonly otherNames: readonly (readonly OtherName[])[];
  readonly aliases: readonly Alias[];
  /** What the authors' example questions teach; absent where there are none. */
  readonly examples: Examples | undefined;
  /** The terms that begin an alias. */
  readonly aliasTerms: ReadonlySet<string>;
  /** A bounded memo of the terms related to a word. */
  readonly relatedMemo: Map<string, Relatives>;
  /** The terms by the letters that they begin with. */
  readonly beginnings: Beginnings;
  /** Paper to add up passages on. */
  readonly scoreboard: Scoreboard;
  /** Paper to mark a question's words on. */
  readonly marks: Marks;
}

/**
 * Counts a library. What was counted of the same articles before is taken over, so that a change costs what has changed; what is found is
 * the same.
 */
export function countLibrary(articles: readonly Article[], known?: Statistics): Statistics {
  // Where most words are gone, to begin anew takes less time and memory than to go on.
  const before = known && !isHollow(known.vocabulary) ? known : undefined;
  const analysis = analyse(articles, before);
  const { documents } = analysis;
  const { vocabulary } = documents;
  const names = namesOf(articles, known);
  const aliases = aliasesOf(names, vocabulary);
  const intents = authoredIntents(documents, known);
  const examples = learnExamples(intents, articles, {
    trained: trainedBefore(intents, known),
    before: known?.examples,
    vocabulary,
  });
  const { inverted, changed } = invert(analysis, before);
  const changes = changesOf(before?.vocabulary.words ?? [], vocabulary.words);
  return {
    ...documents,
    inverted,
    impacts: findImpacts(inverted, before && changed && { before, changed }),
    spellings: indexSpellings(vocabulary.words, documents.uses, { before: before?.spellings, changes }),
    senses: indexSenses(vocabulary, documents.uses, { before: before?.senses, changes }),
    otherNames: names,
    aliases,
    examples,
    aliasTerms: termsAsked(aliases),
    relatedMemo: new Map(),
    beginnings: indexBeginnings(vocabulary.terms, before?.beginnings),
    scoreboard: emptyScoreboard(documents.size),
    marks: emptyMarks(vocabulary),
  };
}

function namesOf(articles: readonly Article[], known?: Statistics): (readonly OtherName[])[] {
  const before = new Map(known?.articles.map((article, number) => [article, known.otherNames[number]]));
  return articles.map((article) => before.get(article) ?? otherNames(article));
}

/** What was learned of the very same examples before, if a router was: to train one takes seconds. */
function trainedBefore(intents: readonly (readonly Intent[])[], known?: Statistics): Examples | undefined {
  const learned = known?.examples;
  if (!learned?.router) return undefined;
  const before = [...learned.destinations.values()].map(({ intent }) => intent);
  const now = intents.flat();
  const same = (one: Intent, other?: Intent): boolean =>
    one.id === other?.id && one.utterances.join('\n') === other.utterances.join('\n');
  return now.length === before.length && now.every((one, i) => same(one, before[i])) ? learned : undefined;
}

/** The terms that begin an alias. */
export function termsAsked(aliases: readonly Alias[]): ReadonlySet<string> {
  return new Set(aliases.flatMap(({ asked }) => asked));
}

/** Whether a term begins an alias or stands in an example: such words are known, even when the articles never use them. */
export function isExpected({ aliasTerms, examples }: Statistics, term: string): boolean {
  return aliasTerms.has(term) || (examples?.terms.has(term) ?? false);
}

const NONE: readonly Intent[] = [];

/** An intent that an author wrote, and which of its article's passages it is for. */
interface Authored {
  readonly place: number;
  readonly intent: Intent;
}

/**
 * The intents that authors wrote for each passage.
 *
 * @param known an earlier library: what its articles have is taken over, for to decode a stored article's intents takes long
 */
export function authoredIntents(
  { articles, articleStart }: Pick<Documents, 'articles' | 'articleStart'>,
  known?: Statistics,
): (readonly Intent[])[] {
  const lists = new Array<readonly Intent[]>(articleStart[articles.length] as number).fill(NONE);
  const before = known && authoredBefore(known);
  articles.forEach((article, number) => {
    const first = articleStart[number] as number;
    for (const { place, intent } of before?.get(article) ?? authoredIn(article))
      lists[first + place] = [...(lists[first + place] as readonly Intent[]), intent];
  });
  return lists;
}

function authoredIn(article: Article): Authored[] {
  if (!article.meta.intents) return [];
  const places = new Map(answering(article).map(({ id }, place) => [id, place]));
  return article.intents.flatMap((intent) => {
    const place = places.get(intent.passageId);
    return intent.authored && place !== undefined ? [{ place, intent }] : [];
  });
}

function authoredBefore(known: Statistics): Map<Article, Authored[]> {
  const authored = new Map(known.articles.map((article): [Article, Authored[]] => [article, []]));
  for (const { passage, intent } of known.examples?.destinations.values() ?? [])
    authored.get(articleOf(known, passage))?.push({ place: placeInArticle(known, passage), intent });
  return authored;
}
