import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/retrieval/buildIndex.ts';
import { explain } from '../../src/retrieval/explain.ts';
import { ANSWERED, search } from '../../src/retrieval/search.ts';
import { articleOf, HARBOUR } from './library.ts';

const index = buildIndex([HARBOUR]);
const first = (question: string): number | undefined =>
  search(index, question, 3).matches[0]?.passage.paragraph;

describe('search', () => {
  it.each([
    ['When was the lighthouse built?', 1],
    ['who bulit the lihgthouse', 1],
    ['Where are ships repaired?', 2],
    ['What does the HSB publish?', 3],
    ['how long do board members serve', 3],
    ['Which birds nest there?', 4],
  ])('finds the passage for %j', (question, paragraph) => {
    expect(first(question)).toBe(paragraph);
  });

  it('puts the answering sentence first', () => {
    const [match] = search(index, 'Why is the reef dangerous for ships?', 1).matches;
    const { passage, sentenceScores = [] } = match ?? {};
    const best = passage?.sentences[sentenceScores.indexOf(Math.max(...sentenceScores))];
    expect(best).toBeDefined();
    expect(HARBOUR.source.slice(best?.start, best?.end)).toContain('because the water there is shallow');
  });

  it('tells what it read', () => {
    const found = search(index, 'Did Quixote see the ligthhouse?', 1);
    expect(found.repairs).toEqual([{ from: 'ligthhouse', to: 'lighthouse' }]);
    expect(found.unknownWords).toContain('Quixote');
    expect(found.matches[0]?.terms).toContainEqual({ word: 'lighthouse', by: 'word' });
  });

  it('is sure of what the articles say and not of what they do not', () => {
    expect(search(index, 'When was the lighthouse built?', 1).confidence).toBeGreaterThan(ANSWERED);
    expect(search(index, 'What is the boiling point of mercury?', 1).confidence).toBeLessThan(ANSWERED);
    expect(search(index, '', 1)).toEqual({ matches: [], repairs: [], unknownWords: [], confidence: 0 });
  });

  it('gives the same bytes for the same question with courtesy around it', () => {
    const plain = search(index, 'When was the lighthouse built?', 3);
    for (const polite of [
      'hey bot, when was the lighthouse built pls',
      'Can you tell me when was the lighthouse built? Thank you!',
      'hi all, when was the lighthouse built',
      'yo, sorry if this came up already but when was the lighthouse built',
      'ok so um, when was the lighthouse built? cheers mate',
      'When was the lighthouse built, or am I wrong?',
    ])
      expect(JSON.stringify(search(index, polite, 3))).toBe(JSON.stringify(plain));
  });

  it('reads initials as the title that they stand for', () => {
    const city = articleOf('New Harwick City', ['The mayor is elected for four years.', 'Ships dock here.']);
    const other = articleOf('Vell', ['The mayor is elected for six years.', 'Trains stop here.']);
    const [match] = search(buildIndex([city, other]), 'How is the NHC mayor elected?', 1).matches;
    expect(match?.passage.articleId).toBe('new-harwick-city');
  });

  it('does not take numbers alone for a question', () => {
    const meeting = articleOf('Talks', ['The 2+2 meeting of the ministers is held every other year.']);
    expect(search(buildIndex([meeting]), 'what is 2+2', 1).confidence).toBe(0);
    expect(search(buildIndex([meeting]), 'what is the 2+2 meeting', 1).confidence).toBeGreaterThan(0.5);
  });

  it("follows an author's example questions", () => {
    const extra =
      'intents:\n  - id: opening\n    quote: Gates open at nine.\n    questions: [when can I come in, is it open today]\n';
    const article = articleOf(
      'Zoo',
      ['Gates open at nine.', 'Bears sleep until it is warm.', 'Come and see the otters today.'],
      extra,
    );
    const [match] = search(buildIndex([article]), 'when can i come in', 1).matches;
    expect(match?.intent?.id).toBe('zoo/opening');
  });

  it('breaks ties by the order of the library', () => {
    const twins = buildIndex([articleOf('A', ['Otters swim.']), articleOf('B', ['Otters swim.'])]);
    expect(search(twins, 'otters', 2).matches.map(({ passage }) => passage.articleId)).toEqual(['a', 'b']);
  });

  it('takes any text, and answers twice the same', () => {
    const words = fc.constantFrom(
      'constructor',
      '__proto__',
      'hasOwnProperty',
      'lighthouse',
      '2+2',
      '🦘',
      'ﷺ',
      '\u202e',
      'e\u0301'.repeat(50),
      ' ',
      '(',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (question) => {
        const found = search(index, question, 3);
        expect(search(index, question, 3)).toEqual(found);
        expect(found.confidence >= 0 && found.confidence <= 1).toBe(true);
      }),
    );
  });

  it('reads a very long text quickly', () => {
    const started = performance.now();
    for (const text of ['lighthouse harbour '.repeat(600), 'x'.repeat(10_000), 'a\u0335\u0336'.repeat(4000)])
      search(index, text, 3);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('explain', () => {
  it('adds up to the score', () => {
    const found = explain(index, 'When was the lighthouse built?', HARBOUR.passages[0]?.id as string);
    const sum = found?.contributions.reduce((total, { contribution }) => total + contribution, 0);
    expect(found?.rank).toBe(1);
    expect(sum).toBeCloseTo(found?.score as number, 8);
  });

  it('has nothing to say of a passage that was not read', () => {
    expect(explain(index, 'lighthouse', 'nowhere#p1')).toBeUndefined();
  });
});
