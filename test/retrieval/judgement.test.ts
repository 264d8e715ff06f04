import { expect, it } from 'vitest';
import { findCandidates } from '../../src/retrieval/candidates.ts';
import { judgeOf } from '../../src/retrieval/judgement.ts';
import { makeProbe } from '../../src/retrieval/probe.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { SIGNAL_NAMES, SIGNALS } from '../../src/retrieval/signals/signals.ts';
import { countLibrary } from '../../src/retrieval/statistics.ts';
import { WEIGHTS } from '../../src/retrieval/weights.ts';
import { articleOf, HARBOUR } from './library.ts';
import { readSentences } from './readSentences.ts';

const library = countLibrary([
  HARBOUR,
  articleOf('The lighthouse of 1859', [
    'Boats and ships pass it.',
    '## The keepers\n\nThree of them feed gulls.',
  ]),
]);

it.each([
  'When was the lighthouse built?',
  'How many vessels used the harbour in 1901?',
  'Which lighthouse keepers were elected for three years?',
  'Why do ships avoid the reef near the lighthouse?',
  'HSB members',
  'zzz',
])('judging in one go gives the sum of all signals times their weights: %s', (text) => {
  const question = readQuestion(library, text);
  const probe = makeProbe(library, question);
  for (const passage of findCandidates(library, probe, { limit: 10 })) {
    const { reading, sentences } = readSentences(library, probe, passage);
    for (const level of ['passage', 'sentence'] as const) {
      const judge = judgeOf(level, question);
      for (const span of [reading.whole, ...sentences]) {
        const sum = SIGNAL_NAMES.reduce(
          (total, name) => total + (WEIGHTS[name][level] ?? 0) * SIGNALS[name]({ question, reading, span }),
          0,
        );
        expect(judge(reading, span)).toBeCloseTo(sum, 9);
      }
    }
  }
});
