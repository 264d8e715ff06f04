import type { Passage } from './passage.ts';
import { findRepeats } from './pullQuotes.ts';
import { sentences } from './sentences.ts';
import type { Span } from './span.ts';
import type { Block, Structure } from './structure.ts';

/** The longest passage, in UTF-16 code units: a Discord message holds 2,000, and the footnote and marks want their share. */
export const LONGEST_PASSAGE = 1600;

/** Makes the passages of an article of its blocks: one each, or several, split at sentences, of an overlong one. */
export function makePassages(
  articleId: string,
  { text, blocks, lineAt }: Pick<Structure, 'text' | 'blocks' | 'lineAt'>,
): Passage[] {
  const read = blocks
    .map((block) => ({ block, spans: block.parts.flatMap((part) => sentences(text, part)) }))
    .filter(({ spans }) => spans.length > 0);
  const passages = read.flatMap(({ block, spans }, index) =>
    ranges(text, block, spans).map(({ start, end, part }, partIndex, { length }) => ({
      id: `${articleId}#p${index + 1}${length === 1 ? '' : `.${partIndex + 1}`}`,
      articleId,
      paragraph: index + 1,
      line: lineAt(start),
      start,
      end,
      text: text.slice(start, end),
      headings: block.headings,
      sentences: part,
      ...marksWithin(block, { start, end }),
    })),
  );
  const repeats = findRepeats(text, passages);
  return passages.map((passage) => {
    const repeated = repeats.get(passage.id);
    return repeated === undefined ? passage : { ...passage, repeats: repeated };
  });
}

function marksWithin({ marks = [] }: Block, { start, end }: Span): { marks?: readonly Span[] } {
  const within = marks.filter((mark) => mark.end > start && mark.start < end);
  return within.length > 0 ? { marks: within } : {};
}

interface Range extends Span {
  readonly part: readonly Span[];
}

/**
 * The ranges of a block's passages. What stands between two sentences, such as a list item's dash, goes with the second, so that
 * every part is quoted as it stands in the whole.
 */
function ranges(text: string, block: Block, spans: readonly Span[]): Range[] {
  const parts = split(spans, block.end - block.start);
  return parts.map((part, index) => {
    const before = parts[index - 1]?.at(-1)?.end;
    const start = before === undefined ? block.start : before + leadingSpace(text, before);
    const end = index === parts.length - 1 ? block.end : (part.at(-1)?.end ?? block.end);
    return { start, end, part };
  });
}

function leadingSpace(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST_PASSAGE);
  return rest.length - rest.trimStart().length;
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
