import { describe, expect, it } from 'vitest';
import { voicesOf } from '../../src/retrieval/candidates.ts';
import { documentFrequency } from '../../src/retrieval/invertedIndex.ts';
import { makeProbe } from '../../src/retrieval/probe.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { emptyScoreboard, type Scoreboard } from '../../src/retrieval/scoreboard.ts';
import { countLibrary, type Statistics } from '../../src/retrieval/statistics.ts';
import { topPassages } from '../../src/retrieval/topPassages.ts';
import type { Voice } from '../../src/retrieval/voices.ts';
import { SATURATION_STEP, SHARE_STEP } from '../../src/retrieval/worth.ts';
import { createChance } from '../support/chance.ts';
import { chanceArticles } from './chanceLibrary.ts';
import { articleOf } from './library.ts';

const QUERIES = 10_000;
const library = countLibrary(chanceArticles(1, { articles: 60, passages: 25 }));

interface Scored {
  readonly passage: number;
  readonly sum: number;
}

/** Everything added up, passage by passage: the loudest voice first, and of its postings of a passage the first. */
function byHand(
  { inverted }: Statistics,
  voices: readonly Voice[],
  handicaps: Map<number, number>,
): Scored[] {
  const sums = new Map(handicaps);
  for (const { postings } of [...voices].sort((a, b) => b.bound - a.bound)) {
    const heard = new Map<number, number>();
    for (const { term, saturated, shared, flat } of postings)
      for (let i = inverted.start[term] as number; i < (inverted.start[term + 1] as number); i++) {
        const passage = inverted.passage[i] as number;
        const worth =
          saturated * SATURATION_STEP * (inverted.worth[2 * i] as number) +
          shared * SHARE_STEP * (inverted.worth[2 * i + 1] as number);
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
  const handicaps = [...asked.handicaps].map(([passage, sum]) => ({ passage, sum }));
  const wanted = { ...asked, handicaps };
  const { passages, sums } = topPassages({ ...library, scoreboard: board }, voices, wanted);
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
        // Terms of low numbers were met first, and so are mostly common.
        const own = {
          term: below(random() < 0.5 ? terms : 40),
          saturated: random(),
          shared: random(),
          flat: 0,
        };
        const relatives = Array.from({ length: 1 + below(4) }, () => ({
          term: below(terms),
          saturated: 0,
          shared: 0,
          flat: random(),
        }));
        const postings = random() < 0.5 ? [own] : relatives.sort((a, b) => b.flat - a.flat);
        const bounds = postings.map(
          ({ term, saturated, shared, flat }) =>
            saturated * SATURATION_STEP * (library.impacts.mostSaturation[term] as number) +
            shared * SHARE_STEP * (library.impacts.mostShare[term] as number) +
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
    const relatives = [3, 4].map((term) => ({ term, saturated: 0, shared: 0, flat: 1 }));
    const voices = [{ postings: relatives, bound: 1 }];
    const board = emptyScoreboard(library.size);
    const ask = () => find(voices, { board, limit: 5, share: 0, handicaps: new Map() });
    const before = ask();
    board.voices = 2 ** 31 - 2;
    for (let i = 0; i < 4; i++) expect(ask()).toEqual(before);
    expect(board.voices).toBeLessThan(10);
  });
});

describe('what a posting is worth', () => {
  const { inverted, impacts } = library;

  it('is what the formulas of BM25 and of the vector space say', () => {
    // To the nearest sixteenth of an octave.
    const mean = 2 ** (Math.round(16 * Math.log2(inverted.meanLength)) / 16);
    for (let i = 0; i < inverted.passage.length; i++) {
      const passage = inverted.passage[i] as number;
      const count = inverted.count[i] as number;
      const length = inverted.length[passage] as number;
      const saturated = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / mean));
      const shared = (1 + Math.log(count)) / (inverted.norm[passage] as number);
      const [saturation, share] = inverted.worth.subarray(2 * i, 2 * i + 2) as unknown as [number, number];
      expect(Math.abs(saturation - saturated / SATURATION_STEP)).toBeLessThanOrEqual(0.5001);
      expect(Math.abs(share - shared / SHARE_STEP)).toBeLessThanOrEqual(0.5001);
    }
  });

  it('is at most what stands for its term, and one posting is worth that', () => {
    for (let term = 0; term < library.vocabulary.terms.length; term++) {
      const worth = inverted.worth.subarray(
        2 * (inverted.start[term] as number),
        2 * (inverted.start[term + 1] as number),
      );
      expect(impacts.mostSaturation[term]).toBe(Math.max(0, ...worth.filter((_, i) => i % 2 === 0)));
      expect(impacts.mostShare[term]).toBe(Math.max(0, ...worth.filter((_, i) => i % 2 === 1)));
    }
  });
});

describe('the voices of a question', () => {
  it('are a term alone, or its relatives, the closest first, also where an alias of several words joins them', () => {
    const glossary = 'glossary:\n  big boat: [vessel hull, trawler]\n  boat: [trawler]\n';
    const text =
      'The vessel has a ship beside it. A trawler and its hull lie by the boathouse, with a ferry and a craft.';
    const ships = countLibrary([articleOf('Ships', [text], glossary)]);
    const lists = voicesOf(ships, makeProbe(ships, readQuestion(ships, 'Where is the big boat?'))).map(
      ({ postings }) => postings,
    );
    expect(lists.some((postings) => postings.length > 2)).toBe(true);
    for (const postings of lists.filter(({ length }) => length > 1)) {
      expect(postings.map(({ saturated, shared }) => saturated + shared)).toEqual(postings.map(() => 0));
      const flats = postings.map(({ flat }) => flat);
      expect(flats).toEqual([...flats].sort((a, b) => b - a));
    }
  });
});
