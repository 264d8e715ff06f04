import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { askedKind } from '../../src/retrieval/askedKind.ts';
import { buildIndex, type Index } from '../../src/retrieval/buildIndex.ts';
import { disowned } from '../../src/retrieval/disowned.ts';
import { type Examples, learnExamples } from '../../src/retrieval/examples.ts';
import { nearestExamples } from '../../src/retrieval/nearestExamples.ts';
import { unasked, uncounted } from '../../src/retrieval/nearMiss.ts';
import { type Question, readQuestion } from '../../src/retrieval/question.ts';
import { type Ranked, rank } from '../../src/retrieval/rank.ts';
import { search } from '../../src/retrieval/search.ts';
import { authoredIntents } from '../../src/retrieval/statistics.ts';
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

  it('say what is not answered, other wordings included', () => {
    const out = `${INTENTS}outOfScope: [how many people enter the zoo on a Sunday]\n`;
    const near = 'how many people may enter the zoo';
    expect(confidence(near, out)).toBeLessThan(confidence(near, INTENTS));
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

describe('what speaks against an answer', () => {
  const index = buildIndex([
    articleOf(
      'Zoo',
      TEXT,
      INTENTS.replace('questions: [', 'questions: [which gates may people use, when was it built, '),
    ),
  ]);
  const { utterances } = index.examples as Examples;
  const found = (text: string): { readonly question: Question; readonly best: Ranked } => {
    const question = readQuestion(index, text);
    return { question, best: rank(index, question)[0] as Ranked };
  };

  it.each([
    ['which gates open', 0],
    ['which gates are in the zoo', 0],
    ['when do the gates open', 0],
    // Another way to ask when.
    ['which year did the gates open', 0],
    ['which pond has gates', 0.2],
  ])('an unasked sort of thing: %j weighs more than %d or nothing', (text, least) => {
    const { question, best } = found(text);
    const weight = unasked(question, utterances, best);
    if (least === 0) expect(weight).toBe(0);
    else expect(weight).toBeGreaterThan(least);
  });

  it('no unasked sort of thing is what the passage says in other words', () => {
    const extra =
      'intents:\n  - id: boats\n    quote: Boats leave at nine.\n    questions: [when do they leave]\n';
    const harbour = buildIndex([articleOf('Harbour', ['Boats leave at nine.', 'Gulls nest here.'], extra)]);
    const weightOf = (text: string): number => {
      const question = readQuestion(harbour, text);
      const known = (harbour.examples as Examples).utterances;
      return unasked(question, known, rank(harbour, question)[0] as Ranked);
    };
    expect(weightOf('which vessels are there at nine')).toBe(0);
    expect(weightOf('which lessons are there at nine')).toBeGreaterThan(0);
  });

  it.each([
    ['how many gates are there', 'The zoo has two gates.', 0],
    ['how many gates are there', 'The zoo has gates and a pond.', 1],
    ['which gates are there', 'The zoo has gates and a pond.', 0],
  ])('a number that is not there: %j of %j: %d', (text, sentence, expected) => {
    const other = buildIndex([articleOf('Zoo', [sentence])]);
    const question = readQuestion(other, text);
    expect(uncounted(question, rank(other, question)[0] as Ranked)).toBe(expected);
  });

  it.each([
    ['what it asks beyond the passage', 'is the zoo old', 'is the zoo old', 1],
    ['nothing of that', 'is the zoo old', 'the zoo', 0],
    ['anything of a line that asks nothing beyond it', 'the gates open at nine', 'the gates', 1],
  ])('a line out of scope, for a question with %s', (_, line, question, share) => {
    const out = buildIndex([articleOf('Zoo', TEXT, `${INTENTS}outOfScope: [${line}]\n`)]);
    const known = (out.examples as Examples).utterances;
    const lines = [{ utterance: known.utterances.findIndex(({ text }) => text === line), cosine: 0.5 }];
    const { asked } = nearestExamples(known, readQuestion(out, question));
    expect(disowned(out, known, { asked, lines, passage: 0 })).toBeCloseTo(share * 0.5 ** 2, 9);
  });
});

describe('what questions leave behind', () => {
  const out = `${INTENTS}outOfScope: [which gates of the zoo are open at night]\n`;
  const zoo = articleOf('Zoo', TEXT, out);
  const ask = (index: Index): number => search(index, 'which gates are open at nine', 1).confidence;

  it('is not taken over by an edit, after which a number may be that of another word', () => {
    const [before, between, after] = ['pond', 'lake', 'night'].map((word) =>
      articleOf('Zoo', [`Gates open at nine. The zoo has a ${word}.`, ...TEXT.slice(1)], out),
    ) as [Article, Article, Article];
    const first = buildIndex([before]);
    ask(first);
    const last = buildIndex([after], buildIndex([between], first));
    expect(last.vocabulary.words.indexOf('night')).toBe(first.vocabulary.words.indexOf('pond'));
    expect(ask(last)).toBe(ask(buildIndex([after])));
  });

  it('is not taken over by examples that are learned anew', () => {
    const before = buildIndex([zoo]);
    ask(before);
    const intents = authoredIntents(before).map((list) =>
      list.map((intent) => ({ ...intent, utterances: ['whistling macaws', ...intent.utterances] })),
    );
    const learned = (): Examples => learnExamples(intents, [zoo]) as Examples;
    expect(ask({ ...before, examples: learned() })).toBe(ask({ ...buildIndex([zoo]), examples: learned() }));
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
