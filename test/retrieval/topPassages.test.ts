import { describe, expect, it } from 'vitest';
import { saturation, share } from '../../src/retrieval/impacts.ts';
import { documentFrequency } from '../../src/retrieval/invertedIndex.ts';
import { emptyScoreboard, type Scoreboard } from '../../src/retrieval/scoreboard.ts';
import { countLibrary, type Statistics } from '../../src/retrieval/statistics.ts';
import { topPassages } from '../../src/retrieval/topPassages.ts';
import type { Voice } from '../../src/retrieval/voices.ts';
import { createChance } from '../support/chance.ts';
import { chanceArticles } from './chanceLibrary.ts';

const QUERIES = 10_000;
const library = countLibrary(chanceArticles(1, { articles: 60, passages: 25 }));

interface Scored {
  readonly passage: number;
  readonly sum: number;
}

/** Everything added up, passage by passage: the loudest voice first, and of its postings of a passage the first. */
function byHand(
  { inverted, impacts }: Statistics,
  voices: readonly Voice[],
  handicaps: Map<number, number>,
): Scored[] {
  const sums = new Map(handicaps);
  for (const { postings } of [...voices].sort((a, b) => b.bound - a.bound)) {
    const heard = new Map<number, number>();
    for (const { term, saturated, shared, flat } of postings)
      for (let i = inverted.start[term] as number; i < (inverted.start[term + 1] as number); i++) {
        const [passage, count] = [inverted.passage[i] as number, inverted.count[i] as number];
        const worth =
          saturated * saturation(count, impacts.single[2 * passage] as number) +
          shared * share(count, impacts.single[2 * passage + 1] as number);
        if (!heard.has(passage)) heard.set(passage, saturated === 0 ? flat : worth);
      }
    for (const [passage, worth] of heard) sums.set(passage, (sums.get(passage) ?? 0) + worth);
  }
  return [...sums]
    .map(([passage, sum]) => ({ passage, sum }))
    .sort((a, b) => b.sum - a.sum || a.passage - b.passage);
}

/** What is found when so many passages at a time are reckoned. */
function find(voices: readonly Voice[], { board, ...asked }: Asked): Scored[] {
  const { passages, sums } = topPassages({ ...library, scoreboard: board }, voices, asked);
  return passages.map((passage, i) => ({ passage, sum: sums[i] as number }));
}

interface Asked {
  readonly board: Scoreboard;
  readonly limit: number;
  readonly share: number;
  readonly handicaps: Map<number, number>;
}

describe('the best passages', () => {
  it(`are the same as when everything is added up, on ${QUERIES} queries of chance`, () => {
    const boards = [library.size, 400, 64, 7].map((stretch) => emptyScoreboard(library.size, stretch));
    const random = createChance(2);
    const below = (limit: number): number => Math.floor(limit * random());
    const terms = library.vocabulary.terms.length;
    let pruned = 0;
    for (let query = 0; query < QUERIES; query++) {
      const voices = Array.from({ length: 1 + below(6) }, (): Voice => {
        const postings = [
          // Terms of low numbers were met first, and so are mostly common.
          { term: below(random() < 0.5 ? terms : 40), saturated: random(), shared: random(), flat: 0 },
          ...Array.from({ length: below(4) }, () => ({
            term: below(terms),
            saturated: 0,
            shared: 0,
            flat: random(),
          })),
        ];
        const bounds = postings.map(
          ({ term, saturated, shared, flat }) =>
            saturated * (library.impacts.mostSaturation[term] as number) +
            shared * (library.impacts.mostShare[term] as number) +
            flat,
        );
        return { postings, bound: Math.max(...bounds) };
      });
      const handicaps = new Map(Array.from({ length: below(3) }, () => [below(library.size), random()]));
      const [limit, share] = [1 + below(20), random()];
      const all = byHand(library, voices, handicaps);
      const most = all[0]?.sum ?? 0;
      const board = boards[query % boards.length] as Scoreboard;
      const before = board.postings;
      const best = all.filter(({ sum }) => sum >= share * most).slice(0, limit);
      expect(find(voices, { board, limit, share, handicaps })).toEqual(best);
      if (board.postings - before < postingsOf(voices)) pruned++;
    }
    // Otherwise nothing was left out, and nothing was shown.
    expect(pruned).toBeGreaterThan(QUERIES / 8);
  });
});

function postingsOf(voices: readonly Voice[]): number {
  const terms = voices.flatMap(({ postings }) => postings.map(({ term }) => term));
  return terms.reduce((sum, term) => sum + documentFrequency(library.inverted, term), 0);
}

describe('a board on which questions were reckoned more often than it can count', () => {
  it('is wiped', () => {
    const voices = [{ postings: [{ term: 3, saturated: 1, shared: 1, flat: 0 }], bound: 9 }];
    const board = emptyScoreboard(library.size);
    const ask = () => find(voices, { board, limit: 5, share: 0, handicaps: new Map() });
    const before = ask();
    board.voices = 2 ** 31 - 2;
    for (let i = 0; i < 4; i++) expect(ask()).toEqual(before);
    expect(board.voices).toBeLessThan(10);
  });
});

describe('a bound of a term', () => {
  it('is nearly reached by a posting and passed by none', () => {
    const { inverted, impacts } = library;
    for (let term = 0; term < library.vocabulary.terms.length; term++) {
      if (documentFrequency(inverted, term) === 0) continue;
      const from = inverted.start[term] as number;
      const worths = [...inverted.passage.subarray(from, inverted.start[term + 1])].map((passage, i) =>
        saturation(inverted.count[from + i] as number, impacts.single[2 * passage] as number),
      );
      // It allows for a mean length that is up to a sixteenth of an octave greater.
      expectRoundedUp(impacts.mostSaturation[term], Math.max(...worths), 1.03);
      const shares = [...inverted.passage.subarray(from, inverted.start[term + 1])].map((passage, i) =>
        share(inverted.count[from + i] as number, impacts.single[2 * passage + 1] as number),
      );
      expectRoundedUp(impacts.mostShare[term], Math.max(...shares));
    }
  });
});

/** In single precision, and so many times as high at most. */
function expectRoundedUp(bound: number | undefined, most: number, times = 1): void {
  expect(bound).toBeGreaterThanOrEqual(most);
  expect(bound).toBeLessThan(most * times * (1 + 2 ** -22));
}
