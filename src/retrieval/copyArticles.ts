import type { Article } from '../knowledge/article.ts';
import type { Column } from './column.ts';
import type { Columns, Documents } from './documents.ts';
import { type GrowingVocabulary, internWord } from './vocabulary.ts';

/**
 * Copies articles of earlier documents to the end of growing ones, their words numbered anew in the order in which they are
 * met, as if they were read. What it gives says whether an article was there to be copied.
 */
export function copier(before: Documents, columns: Columns): (article: Article) => boolean {
  const numbers = new Map(before.articles.map((article, number) => [article, number]));
  const numbering = {
    old: before.vocabulary.words,
    ids: new Int32Array(before.vocabulary.words.length).fill(-1),
    vocabulary: columns.vocabulary,
  };
  return (article) => {
    const number = numbers.get(article);
    if (number !== undefined) copyArticle(before, columns, { number, numbering });
    return number !== undefined;
  };
}

/** The numbers that the words of the earlier documents have by now; -1 for those that were not met yet. */
interface Numbering {
  readonly old: readonly string[];
  readonly ids: Int32Array;
  readonly vocabulary: GrowingVocabulary;
}

function copyArticle(
  before: Documents,
  columns: Columns,
  { number, numbering }: { readonly number: number; readonly numbering: Numbering },
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
      renumber(words, columns.headingWords.extend(words.length), numbering);
      sections++;
    }
    const tokens = [passageStart[passage], passageStart[passage + 1]].map(
      (sentence) => sentenceStart[sentence as number] as number,
    );
    const words = before.words.subarray(...tokens);
    renumber(words, columns.words.extend(words.length), numbering);
    const cues = before.cues.subarray(...tokens);
    columns.cues.extend(cues.length).set(cues);
  }
  copyShifted(section.subarray(from, to), columns.section, shift.section);
  copyShifted(passageStart.subarray(from, to), columns.passageStart, shift.sentence);
  const sentences = sentenceStart.subarray(passageStart[from], passageStart[to]);
  copyShifted(sentences, columns.sentenceStart, shift.token);
}

function renumber(words: Int32Array, target: Int32Array, { old, ids, vocabulary }: Numbering): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    let id = ids[word] as number;
    if (id < 0) {
      id = internWord(vocabulary, old[word] as string);
      ids[word] = id;
    }
    target[i] = id;
  }
}

function copyShifted(values: Int32Array, target: Column<Int32Array>, by: number): void {
  const copy = target.extend(values.length);
  for (let i = 0; i < values.length; i++) copy[i] = (values[i] as number) + by;
}
