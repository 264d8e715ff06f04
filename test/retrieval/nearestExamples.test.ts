import { describe, expect, it } from 'vitest';
import { askedKind } from '../../src/retrieval/askedKind.ts';
import { buildIndex } from '../../src/retrieval/buildIndex.ts';
import { search } from '../../src/retrieval/search.ts';
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

  it('do not answer for a word that nothing foresees', () => {
    const asked = 'what time may people enter the zoo';
    expect(confidence('what time may helicopters enter the zoo', INTENTS)).toBeLessThan(
      confidence(asked, INTENTS),
    );
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
