import type { Passage } from './passage.ts';
import { type Phrase, phrases } from './phrases.ts';

const MOST_TERMS = 6;
// A name says more about a passage than a plain phrase of the same rarity, and a phrase of several words more than one word.
// The two factors were set by reading the names they gave to a dozen articles.
const NAME_FACTOR = 1.6;
const WORD_FACTOR = 0.35;

/**
 * The most telling phrases of each passage of an article, most telling first: term frequency times inverse passage frequency
 * (Spärck Jones 1972), where a phrase counts once in a passage for each time it stands there.
 *
 * @returns for each passage, in order, up to six phrases as the text writes them
 */
export function salientTerms(source: string, passages: readonly Passage[]): string[][] {
  const found = passages.map((passage) => countPhrases(source, passage));
  const passagesWith = new Map<string, number>();
  for (const counted of found) {
    for (const key of counted.keys()) passagesWith.set(key, (passagesWith.get(key) ?? 0) + 1);
  }
  return found.map((counted) => {
    const scored = [...counted.values()].map(({ phrase, count }) => {
      const rarity = Math.log((passages.length + 1) / (passagesWith.get(phrase.key) ?? 1));
      const weight = (phrase.name ? NAME_FACTOR : 1) * (1 + WORD_FACTOR * (Math.min(phrase.words, 3) - 1));
      return { phrase, score: (1 + Math.log(count)) * rarity * weight };
    });
    // Ties keep the order of the text: the sort is stable.
    return distinct(scored.sort((a, b) => b.score - a.score).map(({ phrase }) => phrase));
  });
}

function countPhrases(source: string, passage: Passage): Map<string, { phrase: Phrase; count: number }> {
  const counted = new Map<string, { phrase: Phrase; count: number }>();
  for (const { start, end } of passage.sentences) {
    for (const phrase of phrases(source.slice(start, end))) {
      const known = counted.get(phrase.key);
      if (known) known.count++;
      else counted.set(phrase.key, { phrase, count: 1 });
    }
  }
  return counted;
}

/** Leaves out a phrase that is part of a better one, or holds it. */
function distinct(ranked: readonly Phrase[]): string[] {
  const kept: Phrase[] = [];
  for (const phrase of ranked) {
    if (kept.length === MOST_TERMS) break;
    const padded = ` ${phrase.key} `;
    if (!kept.some(({ key }) => padded.includes(` ${key} `) || ` ${key} `.includes(padded)))
      kept.push(phrase);
  }
  return kept.map(({ text }) => text);
}
