import { describe, expect, it } from 'vitest';
import { askedKind } from '../../src/retrieval/askedKind.ts';
import { buildIndex } from '../../src/retrieval/buildIndex.ts';
import { unasked } from '../../src/retrieval/nearMiss.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { type Ranked, rank } from '../../src/retrieval/rank.ts';
import { search } from '../../src/retrieval/search.ts';
import type { Utterances } from '../../src/retrieval/utterances.ts';
import { articleOf } from './library.ts';

const TEXT = [
  'Gates open at nine. The zoo has a pond.',
  'Bears sleep until it is warm.',
  'Otters are fed by Mr Pell.',
];
const INTENTS =
  'intents:\n  - id: opening\n    quote: Gates open at nine.\n    questions: [when can I come in, what time may people enter the zoo]\n';
const confidence = (question: string, frontMatter: string): number =>
  search(buildIndex([articleOf('Zoo', TEXT, frontMatter)]), question, 1).confidence;

describe("authors' questions", () => {
  it('are answered as they stand', () => {
    expect(confidence('when can I come in', INTENTS)).toBeGreaterThan(0.5);
  });

  it('say what is not answered, other wordings included, but not of another kind of question', () => {
    const out = `${INTENTS}outOfScope: [how many people enter the zoo on a Sunday]\n`;
    const near = 'how many people may enter the zoo';
    expect(confidence(near, out)).toBeLessThan(confidence(near, INTENTS));
    const other = 'what time may people enter the zoo';
    expect(confidence(other, out)).toBeGreaterThan(0.5);
  });

  it('say nothing against a question that shares with them only what the passage tells', () => {
    const out = `${INTENTS}outOfScope: [which gates of the zoo are open at night]\n`;
    expect(confidence('are the gates open at nine', out)).toBeGreaterThan(0.5);
    expect(confidence('are the gates open at night', out)).toBeLessThan(0.5);
  });

  it('do not answer for a word that nothing foresees', () => {
    const asked = 'what time may people enter the zoo';
    expect(confidence('what time may helicopters enter the zoo', INTENTS)).toBeLessThan(
      confidence(asked, INTENTS),
    );
  });
});

describe('unasked', () => {
  const index = buildIndex([
    articleOf('Zoo', TEXT, INTENTS.replace('questions: [', 'questions: [which gates may people use, ')),
  ]);
  const weightOf = (text: string): number => {
    const question = readQuestion(index, text);
    const [best] = rank(index, question);
    return unasked(question, index.examples?.utterances as Utterances, best as Ranked);
  };

  it('is the weight of what a question asks for by name, if no example of the passage asks for it', () => {
    expect(weightOf('which gates open')).toBe(0);
    expect(weightOf('which gates are in the zoo')).toBe(0);
    expect(weightOf('which pond has gates')).toBeGreaterThan(0.2);
    expect(weightOf('when do the gates open')).toBe(0);
  });
});

describe('askedKind', () => {
  it.each([
    ['which town is it in', 'place'],
    ['where is it', 'place'],
    ['what is it called', 'thing'],
    ['how many are there', 'quantity'],
  ])('%s: %s', (question, kind) => {
    expect(askedKind(question.split(' '))).toBe(kind);
  });
});
