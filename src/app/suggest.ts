import type { Article } from '../knowledge/article.ts';
import type { Library } from '../retrieval/library.ts';

/** What somebody types so far is read up to here, in UTF-16 code units. */
const LONGEST_TYPED = 200;

/** A question that can be offered, its words folded. */
interface Offer {
  readonly question: string;
  readonly folded: string;
  readonly words: readonly string[];
}

/** The first question of a topic, and the passage that answers it. */
interface Starter {
  readonly question: string;
  readonly passageId: string;
}

interface ArticleOffers {
  readonly starters: readonly Starter[];
  readonly all: readonly Offer[];
}

interface Offers extends ArticleOffers {
  readonly vocabulary: readonly string[];
}

// Folding every question at every keystroke would take longer than an answer; a library never changes, so its offers do not, nor
// do an article's, which outlives the library.
const known = new WeakMap<Library, Offers>();
const prepared = new WeakMap<Article, ArticleOffers>();

/**
 * Up to `limit` questions to offer while somebody types: the very question first, then those that begin so, then those in which
 * each typed word begins a word, then the same with a slip of the keyboard in each word. When nothing is typed
 * yet: the first question of each topic, those of the passages in `popular` before the others.
 */
export function suggest(
  library: Library,
  typed: string,
  limit: number,
  popular: readonly string[] = [],
): readonly string[] {
  const offers = known.get(library) ?? prepare(library);
  known.set(library, offers);
  const wanted = fold(typed.slice(0, LONGEST_TYPED));
  if (wanted === '') return startersOf(offers, popular).slice(0, limit);
  const words = [...new Set(wanted.split(' '))];
  const rank = (offer: Offer): number => {
    if (offer.folded === wanted) return 0;
    if (offer.folded.startsWith(wanted)) return 1;
    return words.every((word) => offer.words.some((one) => one.startsWith(word))) ? 2 : 3;
  };
  const ranked = offers.all.map((offer) => ({ offer, rank: rank(offer) })).filter((one) => one.rank < 3);
  const near = ranked.length < limit ? slipped(offers, words, new Set(ranked.map(({ offer }) => offer))) : [];
  return [...ranked.sort((a, b) => a.rank - b.rank).map(({ offer }) => offer), ...near]
    .slice(0, limit)
    .map(({ question }) => question);
}

function startersOf({ starters }: Offers, popular: readonly string[]): readonly string[] {
  const place = ({ passageId }: Starter) => {
    const found = popular.indexOf(passageId);
    return found < 0 ? popular.length : found;
  };
  return [...new Set([...starters].sort((a, b) => place(a) - place(b)).map(({ question }) => question))];
}

/** The offers that have each typed word but for one slip, and are not among `found`. */
function slipped(
  { all, vocabulary }: Offers,
  words: readonly string[],
  found: ReadonlySet<Offer>,
): readonly Offer[] {
  const meant = words.map((word) => new Set(vocabulary.filter((one) => beginsNearly(one, word))));
  return all.filter(
    (offer) => !found.has(offer) && meant.every((near) => offer.words.some((one) => near.has(one))),
  );
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

function prepare(library: Library): Offers {
  const starters: Starter[] = [];
  const all = new Map<string, Offer>();
  for (const article of library.articles) {
    const own = prepared.get(article) ?? prepareArticle(article);
    prepared.set(article, own);
    starters.push(...own.starters);
    for (const offer of own.all) if (!all.has(offer.question)) all.set(offer.question, offer);
  }
  const offers = [...all.values()];
  return { starters, all: offers, vocabulary: [...new Set(offers.flatMap(({ words }) => words))] };
}

function prepareArticle({ intents }: Article): ArticleOffers {
  const asked = intents.map(({ passageId, utterances }) => ({ passageId, utterances }));
  return {
    starters: asked.flatMap(({ passageId, utterances }) =>
      utterances.slice(0, 1).map((question) => ({ question, passageId })),
    ),
    all: asked.flatMap(({ utterances }) =>
      utterances.map((question) => {
        const folded = fold(question);
        return { question, folded, words: folded.split(' ') };
      }),
    ),
  };
}

function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
