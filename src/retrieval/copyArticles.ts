import type { Article } from '../knowledge/article.ts';
import type { Columns, Documents } from './documents.ts';
import { internWord } from './vocabulary.ts';

/**
 * Copies articles of earlier documents to the end of growing ones, their words numbered anew in the order in which they are
 * met, as if they were read. What it gives says whether an article was there to be copied.
 */
export function copier(before: Documents, columns: Columns): (article: Article) => boolean {
  const numbers = new Map(before.articles.map((article, number) => [article, number]));
  const ids = new Int32Array(before.vocabulary.words.length).fill(-1);
  const translated = (word: number): number => {
    if ((ids[word] as number) < 0)
      ids[word] = internWord(columns.vocabulary, before.vocabulary.words[word] as string);
    return ids[word] as number;
  };
  return (article) => {
    const number = numbers.get(article);
    if (number === undefined) return false;
    copyPassages(before, columns, {
      from: before.articleStart[number] as number,
      to: before.articleStart[number + 1] as number,
      translated,
    });
    return true;
  };
}

interface Stretch {
  /** The first passage, and the end of the last. */
  readonly from: number;
  readonly to: number;
  readonly translated: (word: number) => number;
}

function copyPassages(before: Documents, columns: Columns, { from, to, translated }: Stretch): void {
  let lastCopied = -1;
  for (let passage = from; passage < to; passage++) {
    const section = before.section[passage] as number;
    // An article's sections are numbered in the order in which they begin; a later passage can return to an earlier one.
    if (section > lastCopied) {
      copyHeadings(before, columns, { section, translated });
      lastCopied = section;
    }
    columns.section.push(columns.headingStart.length - 1 - (lastCopied - section));
    columns.passageStart.push(columns.sentenceStart.length);
    const end = before.passageStart[passage + 1] as number;
    for (let sentence = before.passageStart[passage] as number; sentence < end; sentence++)
      copySentence(before, columns, { sentence, translated });
  }
}

function copyHeadings(
  { headingWords, headingStart }: Documents,
  columns: Columns,
  { section, translated }: Pick<Stretch, 'translated'> & { readonly section: number },
): void {
  columns.headingStart.push(columns.headingWords.length);
  const end = headingStart[section + 1] as number;
  for (let i = headingStart[section] as number; i < end; i++)
    columns.headingWords.push(translated(headingWords[i] as number));
}

function copySentence(
  { words, cues, sentenceStart }: Documents,
  columns: Columns,
  { sentence, translated }: Pick<Stretch, 'translated'> & { readonly sentence: number },
): void {
  columns.sentenceStart.push(columns.words.length);
  const end = sentenceStart[sentence + 1] as number;
  for (let i = sentenceStart[sentence] as number; i < end; i++) {
    columns.words.push(translated(words[i] as number));
    columns.cues.push(cues[i] as number);
  }
}
