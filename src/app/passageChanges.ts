import type { Article } from '../knowledge/article.ts';

/** What becomes of an article's passages, by their words, when another takes its place. */
export interface PassageChanges {
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
}

/** Compares the passages of two articles; the same words twice count twice. Without an earlier article all are added. */
export function passageChanges(before: Article | undefined, after: Article): PassageChanges {
  const left = new Map<string, number>();
  for (const { text } of before?.passages ?? []) left.set(text, (left.get(text) ?? 0) + 1);
  let kept = 0;
  for (const { text } of after.passages) {
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    left.set(text, count - 1);
    kept += 1;
  }
  const earlier = before?.passages.length ?? 0;
  return { added: after.passages.length - kept, removed: earlier - kept, kept };
}
