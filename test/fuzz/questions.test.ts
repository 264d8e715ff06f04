import { expect, it } from 'vitest';
import { ask } from '../../src/app/ask.ts';
import { library, QUESTIONS } from '../discord/started.ts';
import { CASES, mutations } from './mutations.ts';

const SAMPLES = [
  ...Object.values(QUESTIONS),
  'hello',
  'thank you!',
  'fog bell',
  'lamp 1868?',
  'Is "the lamp" lit, and why?',
];

it('no question makes answering throw, and what is quoted stands in the article', {
  timeout: 180_000,
}, () => {
  let quoted = 0;
  for (const question of mutations(SAMPLES)) {
    const { answer } = ask(library, question);
    if (answer.kind !== 'passage') continue;
    quoted += 1;
    const { article, passage, highlights } = answer.quotation;
    if (article.source.slice(passage.start, passage.end) !== passage.text)
      expect.fail(JSON.stringify(question));
    if (highlights.some(({ start, end }) => start < passage.start || end > passage.end))
      expect.fail(JSON.stringify(question));
  }
  expect(quoted).toBeGreaterThan(CASES / 20);
});
