import type { Passage } from './passage.ts';
import type { Span } from './span.ts';

/** The words of a part of a passage as a reader of the finished page sees them: the source without its marks. */
export function shownText(
  source: string,
  { marks = [] }: Pick<Passage, 'marks'>,
  { start, end }: Span,
): string {
  let text = '';
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at) continue;
    if (mark.start >= end) break;
    text += source.slice(at, Math.max(at, mark.start));
    at = mark.end;
  }
  return at < end ? text + source.slice(at, end) : text;
}
