import fc from 'fast-check';
import type { Quotation } from '../../src/answer/answer.ts';
import { cite } from '../../src/answer/citation.ts';
import type { Article } from '../../src/knowledge/article.ts';
import type { Passage } from '../../src/knowledge/passage.ts';
import type { Span } from '../../src/knowledge/span.ts';

/** A quotation of a text that is given as its sentences, white space included; those at `marked` are highlighted. */
export function quotationOf(
  sentences: readonly string[],
  marked: readonly number[],
  meta: Partial<Article['meta']> = {},
): Quotation {
  const source = sentences.join('');
  const spans = spansOf(sentences);
  const passage: Passage = {
    id: 'made-up#p1',
    articleId: 'made-up',
    paragraph: 1,
    line: 1,
    text: source,
    headings: [],
    sentences: spans,
    start: 0,
    end: source.length,
  };
  const intent = {
    id: 'made-up/one',
    passageId: passage.id,
    name: 'A topic',
    terms: [],
    utterances: [],
    followups: [],
    authored: false,
  };
  const article: Article = {
    id: 'made-up',
    path: 'made-up.md',
    source,
    meta: { title: 'Made up', titleBy: 'source', ...meta },
    passages: [passage],
    intents: [intent],
  };
  const highlights = spans.filter((_, ordinal) => marked.includes(ordinal));
  return { article, passage, intent, highlights, citation: cite(article, passage), matched: [] };
}

/** Each sentence's span without the white space around it, as the knowledge gives them. */
function spansOf(sentences: readonly string[]): readonly Span[] {
  let offset = 0;
  return sentences.flatMap((sentence) => {
    const start = offset + sentence.length - sentence.trimStart().length;
    const end = offset + sentence.trimEnd().length;
    offset += sentence.length;
    return start < end ? [{ start, end }] : [];
  });
}

const hostile = fc.constantFrom(
  '**',
  '*',
  '_',
  '__',
  '~~',
  '`',
  '```',
  '\n```js\n',
  '||',
  '\\',
  '> ',
  '>>> ',
  '# ',
  '-# ',
  '- ',
  '1. ',
  '[a](https://evil.example)',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<:x:123456789012345678>',
  '<t:0:R>',
  '</ask:123456789012345678>',
  'https://evil.example/a_b_c',
  ':smile:',
  '\u202E',
  '\u200B',
  '\uFEFF',
  '\n',
  '\r\n',
  '\u2028',
  '👩‍👩‍👧',
  '한국어',
  'שלום',
  'Z̸̢̛͇̈́a̷l̷g̵o̶',
  '__proto__',
  'constructor',
  ' ',
  'word',
  '.',
  '(',
  ')',
  '\u0000',
);

/** Text made of everything that means something to Discord, and of anything else. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: hostile },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** A quotation of hostile sentences, some of them highlighted; it has at least one word. */
export const hostileQuotation: fc.Arbitrary<Quotation> = fc
  .tuple(fc.array(hostileText, { maxLength: 60 }), fc.array(fc.nat(60), { maxLength: 2 }), hostileText)
  .map(([sentences, marked, title]) =>
    quotationOf(['Word ', ...sentences], marked, {
      title: `T${title}`.slice(0, 500),
      authors: [`A${title}`.slice(0, 500)],
    }),
  );
