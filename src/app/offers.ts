import { setImmediate } from 'node:timers/promises';
import type { Article } from '../knowledge/article.ts';
import type { Library } from '../retrieval/library.ts';
import { createTurnTaking } from './inTurn.ts';

/** A question that can be offered. */
interface Offer {
  readonly question: string;
  /** Its words, folded, with a space before and behind each. */
  readonly folded: string;
}

/** The first question of a topic, and the passage that answers it. */
interface Starter {
  readonly question: string;
  readonly passageId: string;
}

/** What can be offered of an article. */
export interface ArticleOffers {
  readonly starters: readonly Starter[];
  readonly all: readonly Offer[];
  /** The words of all, each once, with a space before and behind each. */
  readonly words: string;
}

// To find what tells an article's passages apart takes a twentieth of a millisecond a passage: so many at once hold nobody up.
const PASSAGES_AT_ONCE = 50;

// An article never changes, so what it offers does not, and outlives the library.
const prepared = new WeakMap<Article, ArticleOffers>();
/** At which article of a library to go on: all before it are prepared. */
const progress = new WeakMap<Library, number>();
const preparations = new WeakMap<Library, Promise<void>>();
const inTurn = createTurnTaking();

/** The offers of those of a library's articles that are prepared, in their order: some more are when they are asked for, all soon after. */
export function offersOf(library: Library): ArticleOffers[] {
  if (prepareSome(library)) void prepareOffers(library);
  return library.articles.flatMap((article) => prepared.get(article) ?? []);
}

/**
 * Prepares what a library offers, so little at once that everything else has its turn in between; one library after the other. Settles
 * when all is prepared, or the library is no more: it is not kept for this.
 */
export function prepareOffers(library: Library): Promise<void> {
  const known = preparations.get(library);
  if (known) return known;
  // What waits for its turn must not know the library itself.
  const remembered = new WeakRef(library);
  const preparation = inTurn(() => prepareInSlices(remembered));
  preparations.set(library, preparation);
  return preparation;
}

async function prepareInSlices(remembered: WeakRef<Library>): Promise<void> {
  const goOn = (): boolean => {
    const library = remembered.deref();
    return library !== undefined && prepareSome(library);
  };
  do await setImmediate();
  while (goOn());
}

/** Prepares the next articles of a library. @returns whether there are more */
function prepareSome(library: Library): boolean {
  const { articles } = library;
  let number = progress.get(library) ?? 0;
  for (let passages = 0; number < articles.length && passages < PASSAGES_AT_ONCE; number++) {
    const article = articles[number] as Article;
    if (prepared.has(article)) continue;
    prepared.set(article, prepareArticle(article));
    passages += article.passages.length;
  }
  progress.set(library, number);
  return number < articles.length;
}

function prepareArticle({ intents }: Article): ArticleOffers {
  const asked = intents.map(({ passageId, utterances }) => ({ passageId, utterances }));
  const vocabulary = new Set<string>();
  const all = asked.flatMap(({ utterances }) =>
    utterances.map((question) => {
      const words = foldedWords(question);
      for (const word of words) vocabulary.add(word);
      return { question, folded: spaced(words) };
    }),
  );
  return {
    starters: asked.flatMap(({ passageId, utterances }) =>
      utterances.slice(0, 1).map((question) => ({ question, passageId })),
    ),
    all,
    words: spaced([...vocabulary]),
  };
}

// Joined, a text takes up no more than its letters, which one put together by a template does.
function spaced(words: readonly string[]): string {
  return ['', ...words, ''].join(' ');
}

/** The words of a text in small letters without accents. */
export function foldedWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
