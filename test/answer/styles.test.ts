import { describe, expect, it } from 'vitest';
import { type Reference, referenceTo } from '../../src/answer/styles/reference.ts';
import { STYLES } from '../../src/answer/styles/styles.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';

const nothing: Reference = {
  key: 'ties',
  authors: [],
  title: 'Ties that bind',
  titleSupplied: false,
  paragraph: 3,
};
const poole = { family: 'Poole', given: 'Ada' };
const hart = { family: 'Hart', given: 'Ben Lee' };
const wren = { family: 'Wren', given: 'Jean-Paul' };
const url = 'https://coast.example/cape_wren?part=1';
const accessed = { year: '2024', month: 9, day: 7 };
const full: Reference = {
  ...nothing,
  authors: [poole, hart],
  publisher: 'Coastal Review',
  date: { year: '2023', month: 4, day: 2 },
  url,
  accessed,
};
const three: Reference = { ...full, authors: [poole, hart, wren] };
const bare: Reference = { ...nothing, titleSupplied: true };
const undated: Reference = { ...nothing, authors: [poole], url, accessed };

// The forms below follow the models that the manuals give for web pages; each case names its rule.
const cases: Record<keyof typeof STYLES, readonly (readonly [string, Reference, string])[]> = {
  apa: [
    [
      'inverted names joined by an ampersand; year, month day; site; address (10.16)',
      full,
      `Poole, A., & Hart, B. L. (2023, April 2). Ties that bind. Coastal Review. ${url}\n\n(Poole & Hart, 2023, para. 3)`,
    ],
    [
      'three authors in the text are the first and et al. (8.17); hyphenated initials (9.8)',
      three,
      `Poole, A., Hart, B. L., & Wren, J.-P. (2023, April 2). Ties that bind. Coastal Review. ${url}\n\n(Poole et al., 2023, para. 3)`,
    ],
    [
      'no author: the title comes first, in quotation marks in the text (9.12)',
      { ...nothing, date: { year: '2023' } },
      'Ties that bind. (2023).\n\n(“Ties that bind,” 2023, para. 3)',
    ],
    [
      'nothing known but a supplied title, in brackets (9.22), n.d. (9.17)',
      bare,
      '[Ties that bind]. (n.d.).\n\n([Ties that bind], n.d., para. 3)',
    ],
    [
      'a page without a date has the day of retrieval (9.16)',
      undated,
      `Poole, A. (n.d.). Ties that bind. Retrieved September 7, 2024, from ${url}\n\n(Poole, n.d., para. 3)`,
    ],
    [
      'a site that is the author is not repeated (10.16)',
      {
        ...nothing,
        authors: ['World Health Organization'],
        publisher: 'World Health Organization',
        date: { year: '2018', month: 3 },
      },
      'World Health Organization. (2018, March). Ties that bind.\n\n(World Health Organization, 2018, para. 3)',
    ],
    [
      'of more than twenty authors the first nineteen and the last (9.8)',
      {
        ...nothing,
        date: { year: '2020' },
        authors: Array.from({ length: 22 }, (_, n) => ({ family: `F${n}`, given: 'X' })),
      },
      `${Array.from({ length: 19 }, (_, n) => `F${n}, X.`).join(', ')}, . . . F21, X. (2020). Ties that bind.\n\n(F0 et al., 2020, para. 3)`,
    ],
  ],
  mla: [
    [
      'the first name inverted; title in quotation marks; site, day month year, address without protocol',
      full,
      'Poole, Ada, and Ben Lee Hart. “Ties that bind.” Coastal Review, 2 Apr. 2023, coast.example/cape_wren?part=1.',
    ],
    [
      'three authors are the first and et al.',
      three,
      'Poole, Ada, et al. “Ties that bind.” Coastal Review, 2 Apr. 2023, coast.example/cape_wren?part=1.',
    ],
    ['what is unknown is left out; a description is plain', bare, 'Ties that bind.'],
    [
      'without a date the day of access (September: Sept.)',
      undated,
      'Poole, Ada. “Ties that bind.” coast.example/cape_wren?part=1. Accessed 7 Sept. 2024.',
    ],
    [
      'May, June and July are written out',
      { ...nothing, date: { year: '2023', month: 6 } },
      '“Ties that bind.” June 2023.',
    ],
    [
      'a title that ends with a question mark has no full stop',
      { ...nothing, title: 'What binds?' },
      '“What binds?”',
    ],
  ],
  chicago: [
    [
      'bibliography and note: month day, year; paragraph in the note',
      full,
      `Poole, Ada, and Ben Lee Hart. “Ties that bind.” Coastal Review. April 2, 2023. ${url}.\n\nAda Poole and Ben Lee Hart, “Ties that bind,” Coastal Review, April 2, 2023, para. 3, ${url}.`,
    ],
    [
      'three authors: all in the bibliography, et al. in the note',
      { ...three, url: undefined } as unknown as Reference,
      'Poole, Ada, Ben Lee Hart, and Jean-Paul Wren. “Ties that bind.” Coastal Review. April 2, 2023.\n\nAda Poole et al., “Ties that bind,” Coastal Review, April 2, 2023, para. 3.',
    ],
    [
      'seven authors: the first three and et al.',
      { ...nothing, date: { year: '2020' }, authors: Array.from({ length: 7 }, (_, n) => `Author ${n}`) },
      'Author 0, Author 1, Author 2, et al. “Ties that bind.” 2020.\n\nAuthor 0 et al., “Ties that bind,” 2020, para. 3.',
    ],
    [
      'a page without an author stands under its site (14.104)',
      { ...nothing, publisher: 'Coastal Review', accessed },
      'Coastal Review. “Ties that bind.” Accessed September 7, 2024.\n\n“Ties that bind,” Coastal Review, accessed September 7, 2024, para. 3.',
    ],
    [
      'nothing known: n.d., the supplied title in brackets',
      bare,
      '[Ties that bind]. n.d.\n\n[Ties that bind], n.d., para. 3.',
    ],
  ],
  bibtex: [
    [
      'names as Family, Given and …; the month as its macro; the title’s capitals kept by braces',
      full,
      `@misc{ties,\n  author = {Poole, Ada and Hart, Ben Lee},\n  title = {{Ties that bind}},\n  howpublished = {Coastal Review},\n  year = {2023},\n  month = apr,\n  note = {Paragraph 3},\n  url = {${url}},\n  urldate = {2024-09-07}\n}`,
    ],
    [
      'what TeX would run is printed; a whole name is not taken apart',
      { ...nothing, authors: ['R&D {Team}'], title: '100 % of \\input{x}_^~#$' },
      '@misc{ties,\n  author = {{R\\&D \\{Team\\}}},\n  title = {{100 \\% of \\textbackslash{}input\\{x\\}\\_\\textasciicircum{}\\textasciitilde{}\\#\\$}},\n  note = {Paragraph 3}\n}',
    ],
    ['nothing known', bare, '@misc{ties,\n  title = {{[Ties that bind]}},\n  note = {Paragraph 3}\n}'],
  ],
  ris: [
    [
      'TY first, ER last, one author a line, dates with three slashes',
      full,
      [
        'TY  - ELEC',
        'AU  - Poole, Ada',
        'AU  - Hart, Ben Lee',
        'TI  - Ties that bind',
        'PB  - Coastal Review',
        'PY  - 2023',
        'DA  - 2023/04/02/',
        `UR  - ${url}`,
        'Y2  - 2024/09/07/',
        'N1  - Paragraph 3',
        'ER  - ',
      ].join('\r\n'),
    ],
    [
      'no asterisk in a name',
      { ...nothing, authors: ['A*Team'] },
      ['TY  - GEN', 'AU  - ATeam', 'TI  - Ties that bind', 'N1  - Paragraph 3', 'ER  - '].join('\r\n'),
    ],
    [
      'a year alone',
      { ...nothing, date: { year: '2023' } },
      [
        'TY  - GEN',
        'TI  - Ties that bind',
        'PY  - 2023',
        'DA  - 2023///',
        'N1  - Paragraph 3',
        'ER  - ',
      ].join('\r\n'),
    ],
  ],
};

describe.each(Object.entries(STYLES))('%s', (name, style) => {
  it.each(cases[name as keyof typeof STYLES])('%s', (_, reference, written) => {
    expect(style(reference)).toBe(written);
  });

  it('never writes undefined, whatever is missing', () => {
    const optional = ['authors', 'publisher', 'date', 'url', 'accessed'] as const;
    for (let missing = 0; missing < 2 ** optional.length; missing++) {
      const kept = Object.fromEntries(
        optional.filter((_, bit) => (missing & (1 << bit)) === 0).map((field) => [field, full[field]]),
      );
      const written = style({ ...nothing, ...kept } as Reference);
      expect(written).not.toMatch(/undefined|null|NaN|,,/);
      expect(written).toContain('Ties that bind');
    }
  });
});

it('a reference is read from the front matter, and holds only what stands there', () => {
  const { article } = parseArticle(
    'cape-wren.md',
    '---\ntitle: Ties\nauthors:\n  - family: Poole\n    given: Ada\n  - Ben Hart\ndate: 2023-04\naccessed: 2024-01-05\n---\n\nOne.\n\nTwo.\n',
  );
  const passage = article?.passages[1];
  if (!article || !passage) throw new Error('no passage');
  expect(referenceTo(article, passage)).toEqual({
    key: 'cape-wren',
    authors: [poole, 'Ben Hart'],
    title: 'Ties',
    titleSupplied: false,
    date: { year: '2023', month: 4 },
    accessed: { year: '2024', month: 1, day: 5 },
    paragraph: 2,
  });
});
