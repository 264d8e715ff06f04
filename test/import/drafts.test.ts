import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ConvertOptions, convert } from '../../src/import/convert/convert.ts';
import { draftText } from '../../src/import/draftText.ts';
import type { Source } from '../../src/import/source/source.ts';
import { docx, file, paragraph, table } from '../support/docx.ts';
import { column, pdf } from '../support/pdf.ts';

const GOLDEN = '../golden/import';

async function draftsOf(
  source: Partial<Source> & { bytes: Uint8Array },
  options: Partial<ConvertOptions> = {},
) {
  const drafts = await convert(
    { name: 'source', ending: '', ...source },
    { limit: 10, whole: false, ...options },
  );
  const provenance = { place: 'source', day: '2026-01-02', fetched: source.url !== undefined };
  return drafts.map((draft) => draftText(draft, 'draft.md', provenance));
}

async function draftOf(...args: Parameters<typeof draftsOf>): Promise<string> {
  const [draft] = await draftsOf(...args);
  return draft?.text ?? '';
}

function page(body: string, head = ''): { bytes: Buffer } {
  return { bytes: Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`) };
}

describe('a web page', () => {
  const bytes = readFileSync('test/import/sources/lighthouse.html');

  it('becomes an article in plain words, with its facts and what was left out', async () => {
    await expect(await draftOf({ bytes })).toMatchFileSnapshot(`${GOLDEN}/html.md`);
  });

  it('is cited by the address that it was fetched from, with the day', async () => {
    const text = await draftOf({ bytes, url: 'https://mirror.example/lamp' });
    expect(text).toContain('url: https://mirror.example/lamp\n');
    expect(text).toContain('accessed: 2026-01-02\n');
  });

  it('keeps what stands around its article when it is told to', async () => {
    const text = await draftOf({ bytes }, { whole: true });
    expect(text).toContain('All rights reserved.');
    expect(text).not.toContain('outside the article');
  });

  it('tells how a script, and nothing else, is lost', async () => {
    const text = await draftOf(page('<p>Said.</p><script>not said</script><noscript>nor this</noscript>'));
    expect(text).toContain('Said.');
    expect(text).not.toMatch(/not said|nor this/);
  });

  it.each([
    [
      'Highwire',
      '<meta name="citation_title" content="T"><meta name="citation_author" content="Poole, Ada"><meta name="citation_author" content="Lind, Bo"><meta name="citation_publication_date" content="2024/05/01">',
    ],
    [
      'schema.org',
      '<script type="application/ld+json">{"@graph":[{"@type":"BreadcrumbList"},{"@type":["NewsArticle"],"headline":"T","author":[{"name":"Poole, Ada"},{"name":"Lind, Bo"}],"datePublished":"2024-05-01T00:00:00Z"}]}</script>',
    ],
  ])('says who wrote it and when in the terms of %s', async (_, head) => {
    const text = await draftOf(page('<p>Said.</p>', head));
    expect(text).toContain(
      'title: T\nauthors:\n  - family: Poole\n    given: Ada\n  - family: Lind\n    given: Bo\ndate: 2024-05-01\n',
    );
  });

  it('without a title is called by its file, in brackets when it is cited', async () => {
    expect(await draftOf({ ...page('<p>Said.</p>'), name: 'notes' })).toContain(
      'title: notes\ntitleBy: editor\n',
    );
  });

  it('loses facts that are not sound, and says which', async () => {
    const head =
      '<title>T</title><meta property="article:published_time" content="2024-13-77"><link rel="canonical" href="javascript:1">';
    const text = await draftOf(page('<p>Said.</p>', head));
    expect(text).toContain('# its url is left out, because it is no sound one: "javascript:1"\n');
    expect(text).not.toMatch(/^(date|url):/m);
  });

  it('keeps its front matter whole whatever its title is', async () => {
    const title = '--- "x": [y\u001b[31m # &amp;\n---\n&lt;b&gt;';
    expect(await draftOf(page('<p>Said.</p>', `<title>${title}</title>`))).toContain('Said.');
  });

  it('of layout tables becomes paragraphs', async () => {
    const text = await draftOf(
      page('<table><tr><td><h2>Left</h2><p>One.</p></td><td><p>Two.</p></td></tr></table>'),
    );
    expect(text).toMatch(/## Left\n\nOne\.\n\nTwo\.\n$/);
  });

  it.each([
    ['the charset of its server', Buffer.from([0xa4]), { charset: 'iso-8859-15' }, '€'],
    ['its own charset', Buffer.from('<meta charset="shift_jis">\u0082\u00a0', 'latin1'), {}, 'あ'],
    ['the mark of UTF-16', Buffer.from('\ufeff<p>ж</p>', 'utf16le'), {}, 'ж'],
    ['no charset at all', Buffer.from([0x93, 0xe9, 0x94]), {}, '“é”'],
    ['an unknown charset', Buffer.from('é'), { charset: 'klingon' }, 'é'],
    ['bytes that its charset does not have', Buffer.from([0x61, 0xff]), { charset: 'utf-8' }, 'a\ufffd'],
    ['accents apart from their letters', Buffer.from('e\u0301'), {}, 'é'],
  ])('is read by %s', async (_, bytes, source, expected) => {
    expect(await draftOf({ bytes, ending: '.html', ...source })).toContain(`\n\n${expected}\n`);
  });
});

describe('a Word document', () => {
  it('becomes an article, with the title that it begins with', async () => {
    const list =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Bring a lamp.</w:t></w:r></w:p>';
    const body = [
      paragraph('Rules of the pier', 'Title'),
      paragraph('Nobody fishes from the pier after ten &amp; nobody swims.'),
      paragraph('At night', 'Heading1'),
      paragraph('The gate is shut at eleven. *No* exceptions.'),
      list,
      table([
        ['Who', 'Pays'],
        ['Members', 'nothing'],
        ['Guests', '2 | 3'],
      ]),
    ].join('');
    const bytes = docx(body, { title: 'Template 7', creator: 'Ada Poole; Bo Lind' }, [
      file('word/header1.xml', '<w:hdr/>'),
      file(
        'word/numbering.xml',
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      ),
    ]);
    await expect(await draftOf({ bytes })).toMatchFileSnapshot(`${GOLDEN}/docx.md`);
  });
});

describe('a PDF', () => {
  const head = (n: number) => ({ text: `The Harbour Post, page ${n}`, y: 800, size: 9 });
  const foot = (n: number) => ({ text: `${n}`, x: 300, y: 30, size: 9 });

  it('becomes paragraphs again, without the heads and numbers of its pages', async () => {
    const pages = [
      [
        head(1),
        { text: 'The keeper’s year'.replace('’', '\u0092'), y: 760, size: 20 },
        ...column(
          [
            'A lighthouse is kept by two people, and each of them is on duty for a well-',
            'earned third of the day. They share the watch-',
            'room, and they are well-known in the harbour.',
          ],
          720,
        ),
        ...column(
          [
            'The second paragraph stands below a gap, and it goes on to the very end of its',
            'page without an end of its sentence, because the keeper had so much to say on',
          ],
          664,
        ),
        foot(1),
      ],
      [
        head(2),
        ...column(['the day when the glass broke.'], 760),
        { text: 'Duties', y: 720, bold: true },
        ...column(
          [
            'Duties are these:',
            '- clean the lens',
            '- fill the tank, which is done every',
            '1. not an item of the same list',
          ],
          690,
        ),
        { text: 'Winter', y: 610, size: 14 },
        ...column(['In winter the watch-room is heated. It is a well-earned comfort.'], 590),
        foot(2),
      ],
      [head(3), ...column(['The end [of the book](of course).'], 760), foot(3)],
    ];
    const bytes = pdf(pages, {
      info: {
        Title: 'Microsoft Word - kj.doc',
        Author: 'Ada Poole',
        CreationDate: "D:20240501120000+02'00'",
      },
    });
    await expect(await draftOf({ bytes })).toMatchFileSnapshot(`${GOLDEN}/pdf.md`);
  });

  it('with a page that is only a picture says which', async () => {
    const bytes = pdf([column(['Said on the first page.'], 700), []]);
    expect(await draftOf({ bytes })).toContain('# page 2 has no text, perhaps a picture\n');
  });
});

describe('a feed', () => {
  it.each(['rss', 'atom'])('in %s becomes one draft an entry', async (kind) => {
    const drafts = await draftsOf({
      bytes: readFileSync(`test/import/sources/feed.${kind}`),
      url: `https://f.example/${kind}`,
    });
    await expect(drafts.map(({ text }) => text).join('\n')).toMatchFileSnapshot(`${GOLDEN}/${kind}.md`);
  });

  it('gives no more drafts than are wanted', async () => {
    const bytes = readFileSync('test/import/sources/feed.rss');
    expect(await draftsOf({ bytes }, { limit: 1 })).toHaveLength(1);
  });

  it('that breaks off says so', async () => {
    const bytes = readFileSync('test/import/sources/feed.rss').subarray(0, 900);
    expect(await draftOf({ bytes })).toContain('# the feed breaks off; entries at its end may be missing\n');
  });
});
