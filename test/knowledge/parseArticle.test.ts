import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { formatDiagnostic } from '../../src/knowledge/diagnostic.ts';
import { articleId, parseArticle } from '../../src/knowledge/parseArticle.ts';

const withText = (body: string, frontMatter = 'title: A title'): string =>
  `---\n${frontMatter}\n---\n\n${body}\n`;

function parsed(source: string): Article {
  const { article, diagnostics } = parseArticle('notes/example.md', source);
  expect(diagnostics).toEqual([]);
  return article as Article;
}

const faults = (source: string): string[] => parseArticle('a.md', source).diagnostics.map(formatDiagnostic);

describe('an article', () => {
  it('has a passage for each block, numbered and under its headings', () => {
    const { passages } = parsed(
      withText(
        'First.\n\n# Part *one*\n\nSecond.\n\n## Deeper\n\n- a\n- b\n\n# Two\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n***\n\n> Quoted.',
      ),
    );
    expect(passages.map(({ id, text, headings }) => [id, text, headings])).toEqual([
      ['example#p1', 'First.', []],
      ['example#p2', 'Second.', ['Part one']],
      ['example#p3', '- a\n- b', ['Part one', 'Deeper']],
      ['example#p4', '| x | y |\n|---|---|\n| 1 | 2 |', ['Two']],
      ['example#p5', '> Quoted.', ['Two']],
    ]);
  });

  it('splits an overlong paragraph at sentences into parts of about the same length', () => {
    const sentence = 'This sentence has exactly fifty characters, or so. ';
    const { passages } = parsed(withText(sentence.repeat(70).trim()));
    expect(passages.map(({ id }) => id)).toEqual(['example#p1.1', 'example#p1.2', 'example#p1.3']);
    for (const { text } of passages) {
      expect(text.length).toBeLessThanOrEqual(1600);
      expect(text).toMatch(/^This .*so\.$/);
    }
    expect(passages.flatMap(({ sentences }) => sentences)).toHaveLength(70);
  });

  it('knows a pull quote by the sentence it repeats, and gives it no intent', () => {
    const { passages, intents } = parsed(
      withText(
        'The key challenge between both sides: very different priorities in strategy.\n\n' +
          'Efforts go on. This is tied to the key challenge between Canberra and Seoul: very different priorities in strategy. Nobody doubts that the two want more of it in the years ahead.',
      ),
    );
    expect(passages.map(({ repeats }) => repeats)).toEqual(['example#p2', undefined]);
    expect(intents.map(({ passageId }) => passageId)).toEqual(['example#p2']);
  });

  it('takes short passages that differ in a number for different passages', () => {
    const notes = Array.from({ length: 5 }, (_, n) => `Reference note number ${n} of this long collection.`);
    const { passages } = parsed(
      withText([...notes, `${notes[1]} ${notes[2]} ${notes[3]} And more.`].join('\n\n')),
    );
    expect(passages.filter(({ repeats }) => repeats !== undefined).map(({ text }) => text)).toEqual(
      notes.slice(1, 4),
    );
  });

  it('has the intents its author wrote, each at the passage of its quote, and derives the others', () => {
    const frontMatter =
      'title: T\nintents:\n  - id: second-thing\n    quote: the second\n    questions: [What is second?, And who?]';
    const { intents } = parsed(
      withText('Here is the First Thing of all.\n\nHere is\nthe second.', frontMatter),
    );
    expect(intents).toMatchObject([
      { id: 'example/p1', passageId: 'example#p1', authored: false, name: 'First Thing' },
      {
        id: 'example/second-thing',
        passageId: 'example#p2',
        authored: true,
        name: 'Second thing',
        utterances: ['What is second?', 'And who?'],
      },
    ]);
  });

  it('keeps offsets right behind Windows line ends and front matter', () => {
    const source = withText('One.\n\nTwo here.\nStill two.').replaceAll('\n', '\r\n');
    const { passages } = parsed(source);
    expect(passages.map(({ text }) => text)).toEqual(['One.', 'Two here.\r\nStill two.']);
  });

  it('quotes only exact slices of its source, whatever the source', () => {
    const strange = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), markdownish());
    fc.assert(
      fc.property(strange, (body) => {
        const source = withText(body);
        const { article } = parseArticle('x.md', source);
        for (const passage of article?.passages ?? []) {
          expect(passage.text).toBe(source.slice(passage.start, passage.end));
          expect(passage.text.trim()).not.toBe('');
          expect(passage.sentences.length).toBeGreaterThan(0);
          for (const { start, end } of passage.sentences) {
            expect(start).toBeGreaterThanOrEqual(passage.start);
            expect(end).toBeLessThanOrEqual(passage.end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  // Each of these once took minutes or hours.
  it.each([
    ['a sentence that never ends', 'A b. '.repeat(100_000)],
    ['the same paragraph again and again', 'same words again and again in here.\n\n'.repeat(8000)],
    ['one word again and again', 'word '.repeat(100_000)],
    ['emphasis within emphasis', `${'*a '.repeat(10_000)}${' a*'.repeat(10_000)}`],
    ['emphasis of two kinds', '*a_ '.repeat(10_000)],
    ['brackets that lead nowhere', '[a]'.repeat(20_000)],
    ['links that never end', '[a](b'.repeat(5000)],
    ['quotes within quotes', `${'>'.repeat(50_000)} a`],
    ['lists within lists', `${'- '.repeat(25_000)}a`],
    ['a definition that never ends', `[a]: b "${'c\n'.repeat(25_000)}`],
    ['a table of short rows', `a|b\n-|-\n${'|a\n'.repeat(30_000)}`],
    ['tags that never end', 'a <?'.repeat(20_000)],
  ])('is read in seconds, whatever it is: %s', (_, body) => {
    expect(parsed(withText(body)).passages.length).toBeGreaterThan(0);
  });

  it('is read the same way every time, and nothing makes the reading throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
        const { lineOf: _, ...read } = parseArticle('x.md', source);
        expect(parseArticle('x.md', source)).toMatchObject(read);
        parseArticle('x.md', `---\n${source}\n---\ntext`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a broken article is told of with its line and the mend', () => {
  it.each([
    ['no front matter', 'Only text.', /^a\.md:1: the front matter is missing; begin the file with/],
    ['broken YAML', withText('x', 'title: [a'), /^a\.md:2: the YAML of the front matter is broken: /],
    ['no title', withText('x', 'language: en'), /^a\.md:2: title is missing; add it/],
    [
      'an unknown key',
      withText('x', 'title: t\ntitel: t'),
      /^a\.md:3: the key "titel" is not known; the keys are title,/,
    ],
    ['a wrong date', withText('x', 'title: t\n\ndate: yesterday'), /^a\.md:4: date: a date is written YYYY/],
    ['a date that is none', withText('x', 'title: t\ndate: 2024-13-45'), /^a\.md:3: date: /],
    [
      'a dangerous address',
      withText('x', 'title: t\nurl: javascript:alert(1)'),
      /^a\.md:3: url: an address begins with https/,
    ],
    ['an alias', withText('x', 'title: &a t\npublisher: *a'), /^a\.md:3: the alias \*a is not allowed/],
    ['a list', withText('x', '- a\n- b'), /^a\.md:2: the front matter must be "key: value" lines/],
    ['a mapping for a key', withText('x', 'title: {{x}}'), /^a\.md:2: a key must be plain text/],
    ['no text', withText(''), /^a\.md:1: the article has no text/],
    [
      'a quote that is not there',
      withText('x', 'title: t\nintents:\n  - id: a\n    questions: [b]\n    quote: c'),
      /^a\.md:6: the quote of intent "a" does not stand in the text/,
    ],
    [
      'two intents of one id',
      withText(
        'x',
        'title: t\nintents:\n  - {id: a, questions: [b], quote: x}\n  - {id: a, questions: [c], quote: x}',
      ),
      /^a\.md:5: the intent id "a" is used twice/,
    ],
    [
      'an unknown key of an intent',
      withText('x', 'title: t\nintents:\n  - id: a\n    questions: [b]\n    quote: x\n    answer: y'),
      /^a\.md:7: the key "answer" is not known in intents\.\[1\]/,
    ],
  ])('%s', (_, source, line) => {
    const told = faults(source);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(line);
  });
});

describe('the id of an article', () => {
  it.each([
    ['knowledge/Australia – South Korea.md', 'australia-south-korea'],
    ['Déjà vu.md', 'deja-vu'],
    ['C:\\notes\\FAQ.md', 'faq'],
  ])('%s is %s', (path, id) => expect(articleId(path)).toBe(id));

  it('is short and distinct for names that say too much or too little', () => {
    const ids = ['한국.md', '호주.md', `${'a'.repeat(99)}1.md`, `${'a'.repeat(99)}2.md`].map(articleId);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
  });
});

function markdownish(): fc.Arbitrary<string> {
  const pieces = [
    '# H',
    '- a',
    '> q',
    '| a | b |\n|---|---|\n| c | d |',
    '```\ncode\n```',
    '<b>',
    '[x]: y',
    'Word. Two',
    '\t',
    '\n',
    '\r\n',
    '\u0000',
    '***',
    '[^1]: note',
  ];
  return fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('\n'));
}
