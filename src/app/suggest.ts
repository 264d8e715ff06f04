import type { Library } from '../retrieval/library.ts';
import { type ArticleOffers, foldedWords, offersOf } from './offers.ts';

/** What somebody types so far is read up to here, in UTF-16 code units. */
const LONGEST_TYPED = 200;

/**
 * Up to `limit` questions to offer while somebody types: the very question first, then those that begin so, then those in which
 * each typed word begins a word, then the same with a slip of the keyboard in each word. When nothing is typed
 * yet: the first question of each topic, those of the passages in `popular` before the others. Of a library that has just been built,
 * what is prepared by then.
 */
export function suggest(
  library: Library,
  typed: string,
  limit: number,
  popular: readonly string[] = [],
): readonly string[] {
  const offers = offersOf(library);
  const asTyped = foldedWords(typed.slice(0, LONGEST_TYPED));
  if (asTyped.length === 0) return starters(offers, { popular, limit });
  const wanted = asTyped.join(' ');
  const words = [...new Set(asTyped)];
  const found = beginningSo(offers, { wanted, words, limit });
  return found.size < limit ? slipped(offers, { words, found, limit }) : [...found].slice(0, limit);
}

/** The first question of each topic, the popular ones first. */
function starters(
  offers: readonly ArticleOffers[],
  { popular, limit }: { readonly popular: readonly string[]; readonly limit: number },
): string[] {
  const places = new Map(popular.map((passageId, place) => [passageId, place]));
  const first = popular.map((): string[] => []);
  const others = new Set<string>();
  for (const own of offers)
    for (const { question, passageId } of own.starters) {
      const place = places.get(passageId);
      if (place !== undefined) first[place]?.push(question);
      else if (others.size < limit) others.add(question);
    }
  return [...new Set([...first.flat(), ...others])].slice(0, limit);
}

interface Typed {
  readonly wanted: string;
  readonly words: readonly string[];
  readonly limit: number;
}

/** The questions in which each typed word begins a word, the very question first, then those that begin so. */
function beginningSo(offers: readonly ArticleOffers[], { wanted, words, limit }: Typed): ReadonlySet<string> {
  const begun = words.map((word) => ` ${word}`);
  const ranks = [new Set<string>(), new Set<string>(), new Set<string>()] as const;
  for (const own of offers) {
    if (!begun.every((word) => own.words.includes(word))) continue;
    for (const { question, folded } of own.all) {
      if (!begun.every((word) => folded.includes(word))) continue;
      const rank = ranks[folded === ` ${wanted} ` ? 0 : folded.startsWith(` ${wanted}`) ? 1 : 2];
      if (rank.size < limit) rank.add(question);
    }
  }
  return new Set(ranks.flatMap((rank) => [...rank]));
}

/** What was found, and behind it the questions that have each typed word but for one slip. */
function slipped(
  offers: readonly ArticleOffers[],
  { words, found, limit }: Pick<Typed, 'words' | 'limit'> & { readonly found: ReadonlySet<string> },
): string[] {
  const all = new Set(found);
  for (const own of offers) {
    const known = own.words.trim().split(' ');
    const meant = words.map((word) =>
      known.filter((one) => beginsNearly(one, word)).map((one) => ` ${one} `),
    );
    if (meant.some((near) => near.length === 0)) continue;
    for (const { question, folded } of own.all) {
      if (all.size >= limit) return [...all];
      if (meant.every((near) => near.some((one) => folded.includes(one)))) all.add(question);
    }
  }
  return [...all];
}

/**
 * Whether a word begins with what was typed, but for one letter that was left out, added, changed or swapped with the next
 * (Damerau 1964). Short words are taken as they are.
 */
export function beginsNearly(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < 4) return false;
  let place = 0;
  while (place < typed.length && word[place] === typed[place]) place++;
  const rest = typed.slice(place);
  return (
    word.startsWith(rest.slice(1), place + 1) ||
    word.startsWith(rest.slice(1), place) ||
    word.startsWith(rest, place + 1) ||
    (rest[0] === word[place + 1] && rest[1] === word[place] && word.startsWith(rest.slice(2), place + 2))
  );
}
