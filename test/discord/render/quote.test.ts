import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../../src/discord/render/quote.ts';
import { hostileQuotation, quotationOf } from '../quotations.ts';

const sentences = Array.from({ length: 9 }, (_, place) => `Sentence ${place} says something. `);

/** What a reader sees: quote marks and bold taken off, escapes resolved. */
function seen(quoted: string): string {
  const lines = quoted.split('\n').map((line) => line.replace(/^> /, ''));
  const text = lines.join('\n').replace(/(?<!\\)((?:\\\\)*)\*\*/g, '$1');
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

describe('a quotation', () => {
  it('is quoted line by line with its highlights bold', () => {
    expect(
      quote(quotationOf(['One is first. ', 'Two is best.\n', 'Three.'], [1]), { mark: ' ¹', room: 500 }),
    ).toBe('> One is first. **Two is best.**\n> Three. ¹');
  });

  it('has neighbouring highlights in one pair of marks', () => {
    expect(quote(quotationOf(['하나.', '둘.', '셋.'], [0, 1]), { mark: '', room: 500 })).toBe(
      '> **하나.둘.**셋.',
    );
  });

  it('closes bold at the end of a line', () => {
    expect(quote(quotationOf(['One\ntwo\r\n\r\nthree.'], [0]), { mark: '', room: 500 })).toBe(
      '> **One**\n> **two**\n> \n> **three.**',
    );
  });

  it('shows markdown as the words it is written in', () => {
    const source = '# Not **a** [link](https://a.example/b_c), `code`, <@1>, @everyone :smile:';
    const quoted = quote(quotationOf([source], []), { mark: '', room: 500 });
    expect(quoted).toBe(
      '> \\# Not \\*\\*a\\*\\* \\[link\\](https\\://a.example/b\\_c), \\`code\\`, \\<\\@1\\>, \\@everyone \\:smile\\:',
    );
    expect(seen(quoted)).toBe(source);
  });

  it.each([
    ['at the start', 0, '> **Sentence 0 says something.** Sentence 1 says something. […]'],
    ['in the middle', 4, '> […] Sentence 3 says something. **Sentence 4 says something.** […]'],
    ['at the end', 8, '> […] Sentence 7 says something. **Sentence 8 says something.**'],
  ])('that is too long is cut at sentence ends around a highlight %s', (_, marked, expected) => {
    expect(seen(quote(quotationOf(sentences, [marked]), { mark: '', room: 80 }))).toBe(seen(expected));
    expect(quote(quotationOf(sentences, [marked]), { mark: '', room: 80 }).replaceAll('\\', '')).toBe(
      expected,
    );
  });

  it('that is too long shows both highlights when they fit', () => {
    expect(quote(quotationOf(sentences, [1, 7]), { mark: '', room: 90 }).replaceAll('\\', '')).toBe(
      '> […] **Sentence 1 says something.** […] **Sentence 7 says something.** […]',
    );
  });

  it('whose best sentence is itself too long is cut at a word, and says so', () => {
    const words = Array.from({ length: 100 }, (_, place) => `word${place}`).join(' ');
    expect(quote(quotationOf(['Short. ', words], [1]), { mark: ' ¹', room: 60 })).toBe(
      '> \\[…\\] **word0 word1 word2 word3 word4 word5** \\[…\\] ¹',
    );
  });

  it('shows exactly the words of the passage, whatever they are', () => {
    fc.assert(
      fc.property(hostileQuotation, (quotation) => {
        const quoted = quote(quotation, { mark: '', room: Number.POSITIVE_INFINITY });
        expect(seen(quoted)).toBe(quotation.passage.text.replace(/\r\n?/g, '\n'));
      }),
      { numRuns: 500 },
    );
  });

  it('fits the room there is, and shows nothing but words of the passage', () => {
    fc.assert(
      fc.property(hostileQuotation, fc.integer({ min: 60, max: 400 }), (quotation, room) => {
        const quoted = quote(quotation, { mark: ' ¹', room: room });
        expect(quoted.length).toBeLessThanOrEqual(room);
        const text = quotation.passage.text.replace(/\r\n?/g, '\n');
        const parts = seen(quoted)
          .replace(/ ¹$/, '')
          .split(/ ?\[…\] ?/);
        for (const part of parts) expect(text).toContain(part.trim());
      }),
      { numRuns: 500 },
    );
  });

  it('holds no mark-up but its own', () => {
    fc.assert(
      fc.property(hostileQuotation, (quotation) => {
        for (const line of quote(quotation, { mark: '', room: 2000 }).split('\n')) {
          expect(line.startsWith('> ')).toBe(true);
          const bare = line
            .slice(2)
            .replace(/\\[^0-9A-Za-z\s]/g, 'x')
            .replaceAll('**', '');
          expect(bare).not.toMatch(/[*_~`|<>[\]]|[@:](?!\s|$)|^\s*(#|-|\+|\d+[.)])/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
