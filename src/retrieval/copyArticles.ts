import type { Column } from './column.ts';
import type { Columns, Documents } from './documents.ts';
import type { Range } from './stretches.ts';
import { headingsOf, sectionsOf, sentencesOf, tokensOf } from './text.ts';

/** Copies articles of earlier documents to the end of growing ones that have the same word ids. */
export function copyArticles(before: Documents, articles: Range, columns: Columns): void {
  const passages = {
    from: before.articleStart[articles.from] as number,
    to: before.articleStart[articles.to] as number,
  };
  const sections = sectionsOf(before, passages);
  const sentences = sentencesOf(before, passages);
  const tokens = tokensOf(before, passages);
  const headings = headingsOf(before, passages);
  const shift = {
    passage: columns.passageStart.length - passages.from,
    section: columns.headingStart.length - sections.from,
    sentence: columns.sentenceStart.length - sentences.from,
    token: columns.words.length - tokens.from,
    heading: columns.headingWords.length - headings.from,
  };
  copy(before.articleStart, articles, { target: columns.articleStart, shift: shift.passage });
  copy(before.passageStart, passages, { target: columns.passageStart, shift: shift.sentence });
  copy(before.section, passages, { target: columns.section, shift: shift.section });
  copy(before.sentenceStart, sentences, { target: columns.sentenceStart, shift: shift.token });
  copy(before.headingStart, sections, { target: columns.headingStart, shift: shift.heading });
  columns.words.extend(tokens.to - tokens.from).set(before.words.subarray(tokens.from, tokens.to));
  columns.cues.extend(tokens.to - tokens.from).set(before.cues.subarray(tokens.from, tokens.to));
  columns.headingWords
    .extend(headings.to - headings.from)
    .set(before.headingWords.subarray(headings.from, headings.to));
}

function copy(
  values: Int32Array,
  { from, to }: Range,
  { target, shift }: { readonly target: Column<Int32Array>; readonly shift: number },
): void {
  const copied = target.extend(to - from);
  copied.set(values.subarray(from, to));
  // What stands before the first change has not moved.
  if (shift !== 0) for (let i = 0; i < copied.length; i++) copied[i] = (copied[i] as number) + shift;
}
