import type { Block } from './blocks.ts';
import type { Passage } from './passage.ts';
import { findRepeats } from './pullQuotes.ts';
import { sentences } from './sentences.ts';
import type { Span } from './span.ts';

/** The longest passage, in UTF-16 code units: a Discord message holds 2,000, and the footnote and marks want their share. */
const LONGEST_PASSAGE = 1600;

/** Makes the passages of an article of its blocks: one each, or several, split at sentences, of an overlong one. */
export function makePassages(articleId: string, source: string, blocks: readonly Block[]): Passage[] {
  const passages = blocks.flatMap((block, index) => {
    const parts = split(sentences(source, block, block.lines), block.end - block.start);
    return parts.map((part, partIndex) => {
      const first = part[0] ?? block;
      const last = part.at(-1) ?? block;
      // A block that stays whole keeps its own range, so that the marks of a list or a table are quoted with it.
      const { start, end } = parts.length === 1 ? block : { start: first.start, end: last.end };
      return {
        id: `${articleId}#p${index + 1}${parts.length === 1 ? '' : `.${partIndex + 1}`}`,
        articleId,
        paragraph: index + 1,
        start,
        end,
        text: source.slice(start, end),
        headings: block.headings,
        sentences: part,
      };
    });
  });
  const repeats = findRepeats(source, passages);
  return passages.map((passage) => {
    const repeated = repeats.get(passage.id);
    return repeated === undefined ? passage : { ...passage, repeats: repeated };
  });
}

/** Deals sentences out to as few parts of about the same length as are needed; a single sentence is never cut. */
function split(spans: readonly Span[], length: number): Span[][] {
  const goal = length / Math.ceil(length / LONGEST_PASSAGE);
  const origin = spans[0]?.start ?? 0;
  const parts: Span[][] = [];
  let part: Span[] = [];
  for (const span of spans) {
    const tooLong = span.end - (part[0]?.start ?? span.start) > LONGEST_PASSAGE;
    const middle = (span.start + span.end) / 2 - origin;
    if (parts.length === 0 || tooLong || middle > parts.length * goal) {
      part = [];
      parts.push(part);
    }
    part.push(span);
  }
  return parts;
}
