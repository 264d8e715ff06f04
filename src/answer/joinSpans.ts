import type { Span } from '../knowledge/span.ts';

/** Spans of a source in the order of its text, those with nothing but white space between them as one: `**a****b**` would not be bold. */
export function joinSpans(spans: readonly Span[], source: string): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && source.slice(last.end, span.start).trim() === '') {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}
