import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/knowledge/formats/html/html.ts';
import { parseArticle } from '../../../src/knowledge/parseArticle.ts';

const blocks = (file: string) => {
  const { text, blocks: found, lineAt } = readHtml(file);
  return found.map(({ start, end, headings }) => [lineAt(start), text.slice(start, end), ...headings]);
};

describe('HTML', () => {
  it.each([
    [
      'a paragraph across tags',
      '<p>One <b>b<i>o</i>ld</b>,\n <a href="x">two</a>&amp;three.</p>',
      [[1, 'One bold, two&three.']],
    ],
    [
      'white space as browsers set it',
      '<p>  One\n\ttwo  </p>\n\n<p>Three&nbsp;four</p>',
      [
        [1, 'One two'],
        [4, 'Three\u00a0four'],
      ],
    ],
    ['lines that the page breaks', '<p>Rose Street 1<br> \nHarbour</p>', [[1, 'Rose Street 1\nHarbour']]],
    [
      'headings',
      '<h1>A</h1><p>x<h3>B</h3><p>y<h2>C</h2>z<h1>D</h1>w',
      [
        [1, 'x', 'A'],
        [1, 'y', 'A', 'B'],
        [1, 'z', 'A', 'C'],
        [1, 'w', 'D'],
      ],
    ],
    ['a list', '<ul><li>One\n<li><p>Two</p><p>more</p></ul>', [[1, '- One\n- Two\n  more']]],
    [
      'a list in a list',
      '<ol start=3><li>One<ul><li>Deep</ul><li>Two</ol>',
      [[1, '3. One\n  - Deep\n4. Two']],
    ],
    [
      'a table',
      '<table><caption>Hours</caption><tr><th>Day<th>Open\n<tr><td><p>Mon</p><td>9–5</table>',
      [[1, 'Hours\nDay | Open\nMon | 9–5']],
    ],
    ['definitions', '<dl><dt>Loan<dd>Three weeks.</dl>', [[1, 'Loan\nThree weeks.']]],
    ['a quote', '<blockquote><p>One.</p><p>Two.</p></blockquote>', [[1, 'One.\nTwo.']]],
    ['code', '<pre>  a {\n\n  }\n</pre>', [[1, '  a {\n  }']]],
    [
      'loose text',
      'One<div>two</div>three',
      [
        [1, 'One'],
        [1, 'two'],
        [1, 'three'],
      ],
    ],
    [
      'no scripts, styles, navigation, forms, comments or hidden text',
      '<style>a</style><nav>b</nav><script>c</script><p hidden>d</p><!-- e --><p style="display: none">f</p><template><p>g</template><svg><text>h</text></svg><button>i</button><p>Shown.',
      [[1, 'Shown.']],
    ],
    [
      'the main part alone, where there is one',
      '<header>a</header><main>\n<p>b</main><footer>c</footer>',
      [[2, 'b']],
    ],
    [
      'the whole of several articles',
      '<article>a</article><article>b</article>',
      [
        [1, 'a'],
        [1, 'b'],
      ],
    ],
    [
      'the file’s lines, front matter counted',
      '---\ntitle: T\n---\n<!doctype html>\n<body>\n<p>\n  One.',
      [[7, 'One.']],
    ],
    ['nothing', '', []],
  ])('%s', (_, file, expected) => expect(blocks(file)).toEqual(expected));

  it('takes what the head says for what front matter leaves out', () => {
    const head =
      '<html lang="en-AU"><title>The\n page</title><meta name="author" content="Ada Poole"><meta property="article:published_time" content="2026-03-01T10:00">' +
      '<meta property="og:site_name" content="Town"><link rel="canonical" href="https://example.org/a"><link rel="license" href="javascript:x"><p>Text.';
    const meta = (file: string) => parseArticle('a.html', file, readHtml).article?.meta;
    expect(meta(head)).toEqual({
      title: 'The page',
      titleBy: 'source',
      authors: ['Ada Poole'],
      publisher: 'Town',
      date: '2026-03-01',
      url: 'https://example.org/a',
      language: 'en-AU',
      licence: 'javascript:x',
    });
    expect(meta(`---\nauthor: B. Reed\ntitle: Mine\n---\n${head}`)).toMatchObject({
      author: 'B. Reed',
      title: 'Mine',
    });
    expect(meta(`---\nauthor: B. Reed\n---\n${head}`)).not.toHaveProperty('authors');
    expect(meta('<meta name=date content=soon><link rel=canonical href="javascript:alert(1)"><p>x')).toEqual({
      title: 'a',
      titleBy: 'editor',
    });
  });

  it('finds the quotes of intents in what is shown, whatever tags stand between', () => {
    const file =
      '---\nintents:\n  - {id: loan, questions: [How long?], quote: "lend for three weeks"}\n---\n<p>We lend <b>for three</b>\n weeks.';
    expect(parseArticle('a.html', file, readHtml).article?.intents.map(({ id }) => id)).toEqual(['a/loan']);
  });

  it('quotes only exact slices of its source, and nothing makes the reading throw', () => {
    const pieces = [
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<pre>',
      '</pre>',
      '<h2>',
      '</h2>',
      '<br>',
      '&lt;',
      'Word. Two',
      '\n',
      ' ',
      '<main>',
      '<b>',
      '\u0000',
      '---\n',
      '<![CDATA[',
      '<!--',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 }))),
        (parts) => {
          const file = parts.join('');
          const { article } = parseArticle('x.html', file, readHtml);
          const lines = file.split(/\r\n|\r|\n/).length;
          for (const { text, start, end, line, sentences } of article?.passages ?? []) {
            expect(text).toBe(article?.source.slice(start, end));
            expect(text.trim()).not.toBe('');
            expect(line).toBeLessThanOrEqual(lines);
            for (const sentence of sentences)
              expect(sentence.start >= start && sentence.end <= end).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([['<div>'], ['<ul><li>'], ['<b>'], ['<table><tr><td>'], ['<blockquote>']])(
    'reads %s nested 2,000 deep',
    (tag) => {
      expect(
        blocks(`${tag.repeat(2000)}Deep.`)
          .flat()
          .join(' '),
      ).toContain('Deep.');
    },
  );
});
