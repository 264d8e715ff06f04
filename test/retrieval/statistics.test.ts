import { describe, expect, it } from 'vitest';
import { barAbove } from '../../src/retrieval/calibrate.ts';
import { probability } from '../../src/retrieval/confidence.ts';
import { idf, probabilisticIdf } from '../../src/retrieval/idf.ts';
import { documentFrequency } from '../../src/retrieval/invertedIndex.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { rank } from '../../src/retrieval/rank.ts';
import { countLibrary } from '../../src/retrieval/statistics.ts';
import { stem } from '../../src/retrieval/stem.ts';
import { isStopWord } from '../../src/retrieval/stopwords.ts';
import { tokens } from '../../src/retrieval/tokens.ts';
import { termId } from '../../src/retrieval/vocabulary.ts';
import { HARBOUR } from './library.ts';

const library = countLibrary([HARBOUR]);

describe('the formulas, by hand', () => {
  it('idf: ln(4 / 1.5) / ln 8 for a term that one passage of three has', () => {
    expect(idf(3, 1)).toBeCloseTo(0.4717, 4);
    expect(idf(3, 0)).toBe(1);
    expect(idf(3, 3)).toBeCloseTo(0.0642, 4);
  });

  it("BM25's idf: ln(1 + 2.5 / 1.5) for a term that one passage of three has", () => {
    expect(probabilisticIdf(3, 1)).toBeCloseTo(0.9808, 4);
  });

  it('the bar lies two deviations, of 1, above the mean of what is finite, and never below the lowest', () => {
    expect(barAbove([0, 2, Number.NEGATIVE_INFINITY], 2)).toBe(3);
    expect(barAbove([-9, -9])).toBe(-1.5);
    expect(barAbove([])).toBe(-1.5);
  });

  it('probability: even odds are one half, e to one is 0.731', () => {
    expect(probability(0)).toBe(0.5);
    expect(probability(1)).toBeCloseTo(0.7311, 4);
    expect(probability(Number.NEGATIVE_INFINITY)).toBe(0);
  });
});

describe('the inverted index', () => {
  const frequency = (word: string): number =>
    documentFrequency(library.inverted, termId(library.vocabulary, stem(word)));

  it('counts the passages of a term', () => {
    expect([frequency('lighthouse'), frequency('harbour'), frequency('zebra')]).toEqual([1, 2, 0]);
  });
});

/** lnc.ltc written down a second time, as an independent oracle. */
function cosineByHand(question: string, texts: readonly string[]): number[] {
  const bag = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { word } of tokens(text))
      if (!isStopWord(word)) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + 1);
    return counts;
  };
  const bags = texts.map(bag);
  const terms = readQuestion(library, question).terms;
  const asked = new Map(terms.map(({ term, weight }) => [term, weight]));
  return bags.map((counts) => {
    let dot = 0;
    for (const [term, weight] of asked)
      dot += weight * (counts.has(term) ? 1 + Math.log(counts.get(term) as number) : 0);
    const length = Math.hypot(...[...counts.values()].map((count) => 1 + Math.log(count)));
    return dot / (length * Math.hypot(...asked.values()));
  });
}

describe('the cosine', () => {
  it.each([
    'When was the lighthouse built?',
    'Which ships use the harbour in summer?',
    'tide table of the harbour',
  ])('agrees with a reference scorer on %j', (question) => {
    const expected = cosineByHand(
      question,
      HARBOUR.passages.map(({ text }) => text),
    );
    for (const { reading } of rank(library, readQuestion(library, question)))
      expect(reading.cosine).toBeCloseTo(expected[reading.passage] as number, 10);
  });
});
