import { describe, expect, it } from 'vitest';
import { makeProbe } from '../../src/retrieval/probe.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { SIGNALS, type SignalName } from '../../src/retrieval/signals/signals.ts';
import { countLibrary } from '../../src/retrieval/statistics.ts';
import { HARBOUR } from './library.ts';
import { readSentences } from './readSentences.ts';

const library = countLibrary([HARBOUR]);

function signal(name: SignalName, question: string, passage: number, sentence?: number): number {
  const read = readQuestion(library, question);
  const { reading, sentences } = readSentences(library, makeProbe(library, read), passage);
  const span = sentence === undefined ? reading.whole : sentences[sentence];
  return SIGNALS[name]({ question: read, reading, span: span ?? reading.whole });
}

// What sums over terms is told here as the share of the question's weight, and counts times the square root of that weight.
const WORTHS = new Set<SignalName>([
  'coverage',
  'wording',
  'pairs',
  'missingNumbers',
  'missingFocus',
  'introduced',
]);

describe('signals', () => {
  it.each<[SignalName, string, number, number | undefined, number]>([
    ['cosine', 'lighthouse', 0, undefined, 1 / Math.sqrt(11)],
    ['coverage', 'lighthouse', 0, undefined, 1],
    ['coverage', 'lighthouse', 1, undefined, 0],
    ['wording', 'ships', 0, undefined, 1],
    ['wording', 'ship', 0, undefined, 0],
    ['coverage', 'ship', 0, undefined, 1],
    ['pairs', 'fishing boats', 1, undefined, 0.5],
    ['pairs', 'boats fishing', 1, undefined, 0],
    ['phrasing', 'past the reef', 0, 1, 2 / 3],
    ['run', 'ships past the reef', 0, undefined, 3 / 7],
    ['run', 'reef past the ships', 0, undefined, 1 / 7],
    ['run', 'gulls', 0, undefined, 0],
    ['told', 'ships before 1859', 0, undefined, 0],
    ['told', 'Why are visitors asked not to feed gulls?', 3, 1, 1],
    ['introduced', 'lighthouse reef', 0, 0, 0],
    ['introduced', 'lighthouse', 0, 1, 1],
    ['introduced', 'reef', 0, 0, 0],
    ['counted', 'How many fishing boats are there?', 1, undefined, 1],
    ['counted', 'How many warships are there?', 1, undefined, 1],
    ['counted', 'How many harbours are there?', 1, undefined, 0],
    ['counted', 'Which fishing boats are there?', 1, undefined, 0],
    ['time', 'In what year was the lighthouse built?', 0, 0, 1],
    ['time', 'How long are members elected?', 2, 1, 1],
    ['time', 'How long is the reef?', 0, 1, 0],
    ['time', 'When was the lighthouse built?', 0, 0, 0],
    ['number', 'fishing boats', 1, 0, 1],
    ['number', 'gulls', 3, 0, 0],
    ['kind', 'vessel', 3, undefined, 0],
    ['missingNumbers', 'lighthouse', 0, undefined, 0],
    ['missingNumbers', '1923', 0, undefined, 1],
    ['missingFocus', 'which tower', 0, undefined, 1],
    ['date', 'When was the lighthouse built?', 0, 0, 1],
    ['date', 'When was the lighthouse built?', 0, 1, 0],
    ['date', 'Was the lighthouse built in 1859?', 0, 0, 0],
    ['quantity', 'How many boats use the harbour?', 1, 0, 1],
    ['name', 'Who built the lighthouse?', 0, 0, 1],
    ['reason', 'Why does the lighthouse guide ships?', 0, 1, 1],
    ['date', 'When was the lighthouse built?', 2, 0, 0],
    ['length', 'gulls', 3, 0, Math.log(6)],
    ['opening', 'gulls', 0, undefined, 1],
    ['opening', 'gulls', 2, undefined, Math.exp(-1)],
    ['first', 'gulls', 0, 0, 1],
    ['first', 'gulls', 0, 1, 0],
  ])('%s of %j', (name, question, passage, sentence, expected) => {
    const scale = WORTHS.has(name) ? Math.sqrt(readQuestion(library, question).weight) : 1;
    expect(signal(name, question, passage, sentence)).toBeCloseTo(scale * expected, 10);
  });

  it('kind and synonym count a missing term by how strongly something stands for it', () => {
    expect(signal('kind', 'vessel', 1)).toBeGreaterThan(0);
    expect(signal('alias', 'HSB', 2)).toBe(0);
  });
});
