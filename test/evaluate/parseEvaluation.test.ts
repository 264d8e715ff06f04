import { describe, expect, it } from 'vitest';
import { parseEvaluation } from '../../src/evaluate/parseEvaluation.ts';
import { placeOf } from '../../src/retrieval/library.ts';
import { harbour } from './harbour.ts';

const library = harbour();
const faults = (...lines: string[]): string[] =>
  parseEvaluation(lines.join('\n'), library).faults.map(({ line, message }) => `${line}: ${message}`);
const EXPECT = 'write none, {quote: "…"} or {passage: …}';

describe('an evaluation file', () => {
  it('gives its questions with the places that answer, and what it requires', () => {
    const yaml = [
      'questions:',
      '  - question: Who paid for the pier?',
      '    kind: literal',
      '    expect: {quote: "Two hundred fishermen paid for"}',
      '  - question: When does the ferry leave?',
      '    expect: {passage: [harbour#p2, harbour#p4]}',
      '  - question: Who won the war?',
      '    expect: none',
      'require: {right: 0.9, falseAnswers: .05, answered: 1}',
    ].join('\n');
    const { evaluation, faults } = parseEvaluation(yaml, library);
    expect(faults).toEqual([]);
    expect(evaluation?.require).toEqual({ right: 0.9, falseAnswers: 0.05, answered: 1 });
    expect(evaluation?.cases.map(({ line, kind, expected }) => [line, kind, expected.length])).toEqual([
      [2, 'literal', 1],
      [5, undefined, 2],
      [7, undefined, 0],
    ]);
  });

  it('finds a quotation across a line break, in the very words of the article', () => {
    const yaml = 'questions: [{question: q, expect: {quote: "Two hundred fishermen paid"}}]';
    const [place] = parseEvaluation(yaml, library).evaluation?.cases[0]?.expected ?? [];
    const { start = 0, end = 0 } = place?.quote ?? {};
    expect(placeOf(library, 'harbour#p1')?.article.source.slice(start, end)).toBe(
      'Two hundred fishermen\npaid',
    );
  });

  it('takes the marks of a quotation as they are', () => {
    expect(faults('questions: [{question: q, expect: {quote: "(the lamp had become automatic)."}}]')).toEqual(
      [],
    );
    expect(faults('questions: [{question: q, expect: {quote: "(the lamp .* automatic)."}}]')).toHaveLength(1);
  });

  it.each([
    [
      'a text without keys',
      ['just words'],
      '1: the file must have the key "questions" with a list of questions',
    ],
    ['no questions', ['require: {right: 1}'], '1: questions is missing; add it'],
    ['an empty list', ['# none yet', 'questions: []'], '2: questions: write at least one question'],
    [
      'an unknown key',
      ['questions:', '  - question: q', '    sort: x', '    expect: none'],
      '3: the key "sort" is not known in questions.[1]',
    ],
    [
      'an unknown key at the top',
      ['questions: [{question: q, expect: none}]', 'demand: {}'],
      '2: the key "demand" is not known; the keys are questions, require',
    ],
    [
      'an empty question',
      ['questions:', '  - expect: none', '    question: ""'],
      '3: questions.[1].question: write a question',
    ],
    ['no expectation', ['questions:', '  - question: q'], `2: questions.[1].expect: ${EXPECT}`],
    [
      'an empty list of quotations',
      ['questions:', '  - question: q', '    expect:', '      quote: []'],
      '4: questions.[1].expect.quote: write at least one',
    ],
    [
      'an expectation of both sorts',
      ['questions:', '  - question: q', '    expect: {quote: Sunn, passage: harbour#p2}'],
      `3: questions.[1].expect: ${EXPECT}`,
    ],
    [
      'an empty quotation',
      ['questions:', '  - question: q', '    expect:', '      quote: [Sunn,', '        ""]'],
      '5: questions.[1].expect.quote.[2]: write a text',
    ],
    [
      'a share above one',
      ['questions: [{question: q, expect: none}]', 'require:', '  right: 95'],
      '3: require.right: write a share between 0 and 1',
    ],
    [
      'a quotation that stands nowhere',
      [
        'questions:',
        '  - question: q',
        '    expect:',
        '      quote:',
        '        - dug by hand',
        '        - by spade',
      ],
      '6: no passage has the words “by spade”; quote the article to the letter, within one paragraph',
    ],
    [
      'a passage that is not there',
      ['questions:', '  - question: q', '    expect: {passage: harbour#p9}'],
      '3: no passage that answers has the id harbour#p9; footnote ask --jsonl shows the ids',
    ],
    [
      'an alias',
      ['questions:', '  - question: &q x', '    expect: none', '  - question: *q', '    expect: none'],
      '4: the alias *q is not allowed; write the value out',
    ],
  ])('says where it has %s', (_, lines, expected) => expect(faults(...lines)).toEqual([expected]));

  it('says where its YAML is broken', () => {
    expect(faults('questions:', '  - question: "q')[0]).toMatch(/^2: the YAML of the file is broken: /);
  });

  it('tells every fault at once', () => {
    expect(faults('questions:', '  - question: ""', '    expect: none', '  - question: q')).toHaveLength(2);
  });
});
