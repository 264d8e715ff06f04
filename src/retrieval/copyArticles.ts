import type { Article } from '../knowledge/article.ts';
import type { Column } from './column.ts';
import type { Columns, Documents } from './documents.ts';
import { type Adoption, adoptWord, startAdoption } from './vocabulary.ts';

/**
 * Copies articles of earlier documents to the end of growing ones, their words numbered anew in the order in which they are
 * met, as if they were read. What it gives says whether an article was there to be copied.
 */
export function copier(before: Documents, columns: Columns): (article: Article) => boolean {
  const numbers = new Map(before.articles.map((article, number) => [article, number]));
  const adoption = startAdoption(before.vocabulary, columns.vocabulary);
  return (article) => {
    const number = numbers.get(article);
    if (number !== undefined) copyArticle(before, columns, { number, adoption });
    return number !== undefined;
  };
}

function copyArticle(
  before: Documents,
  columns: Columns,
  { number, adoption }: { readonly number: number; readonly adoption: Adoption },
): void {
  const { section, passageStart, sentenceStart, headingStart, headingWords } = before;
  const from = before.articleStart[number] as number;
  const to = before.articleStart[number + 1] as number;
  if (from === to) return;
  const firstSection = section[from] as number;
  const shift = {
    section: columns.headingStart.length - firstSection,
    sentence: columns.sentenceStart.length - (passageStart[from] as number),
    token: columns.words.length - (sentenceStart[passageStart[from] as number] as number),
  };
  let sections = firstSection;
  for (let passage = from; passage < to; passage++) {
    // The headings of a section are read before its first passage.
    if (section[passage] === sections) {
      columns.headingStart.push(columns.headingWords.length);
      const words = headingWords.subarray(headingStart[sections], headingStart[sections + 1]);
      renumber(words, columns.headingWords.extend(words.length), adoption);
      sections++;
    }
    const tokens = [passageStart[passage], passageStart[passage + 1]].map(
      (sentence) => sentenceStart[sentence as number] as number,
    );
    const words = before.words.subarray(...tokens);
    renumber(words, columns.words.extend(words.length), adoption);
    const cues = before.cues.subarray(...tokens);
    columns.cues.extend(cues.length).set(cues);
  }
  copyShifted(section.subarray(from, to), columns.section, shift.section);
  copyShifted(passageStart.subarray(from, to), columns.passageStart, shift.sentence);
  const sentences = sentenceStart.subarray(passageStart[from], passageStart[to]);
  copyShifted(sentences, columns.sentenceStart, shift.token);
}

function renumber(words: Int32Array, target: Int32Array, adoption: Adoption): void {
  for (let i = 0; i < words.length; i++) {
    const known = adoption.words[words[i] as number] as number;
    target[i] = known >= 0 ? known : adoptWord(adoption, words[i] as number);
  }
}

function copyShifted(values: Int32Array, target: Column<Int32Array>, by: number): void {
  const copy = target.extend(values.length);
  for (let i = 0; i < values.length; i++) copy[i] = (values[i] as number) + by;
}
