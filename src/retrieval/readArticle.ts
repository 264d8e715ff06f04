import { type Article, answering } from '../knowledge/article.ts';
import { CUE, standingCues, wordCues } from './cues.ts';
import type { Columns } from './documents.ts';
import { fold } from './fold.ts';
import { tokens, visitWords } from './tokens.ts';
import { addWord, internWord } from './vocabulary.ts';

/** Reads an article to the end of growing documents. */
export function readArticle(article: Article, columns: Columns): void {
  const sections = new Map<string, number>();
  for (const { headings, sentences } of answering(article)) {
    const above = [article.meta.title, ...headings].join('\n');
    const section = sections.get(above) ?? readHeadings(above, columns);
    sections.set(above, section);
    columns.section.push(section);
    columns.passageStart.push(columns.sentenceStart.length);
    for (const { start, end } of sentences) readSentence(article.source.slice(start, end), columns);
  }
}

function readSentence(text: string, columns: Columns): void {
  const { vocabulary, words, sentenceStart } = columns;
  const from = words.length;
  sentenceStart.push(from);
  const folded = fold(text);
  visitWords(folded, {
    plain(start, end) {
      const capital = folded.charCodeAt(start) < LOWER_A;
      const known = vocabulary.words.findLetters(folded, start, end);
      const word = known >= 0 ? known : addWord(vocabulary, folded.slice(start, end).toLowerCase());
      pushWord(columns, { word, capital, isFirst: words.length === from });
    },
    other({ word, capital }) {
      pushWord(columns, {
        word: internWord(vocabulary, word),
        capital,
        isFirst: words.length === from,
      });
    },
  });
}

const LOWER_A = 0x61;

/** A *march* is no month. */
function pushWord(
  { vocabulary, words, cues, ownCues }: Columns,
  { word, capital, isFirst }: { readonly word: number; readonly capital: boolean; readonly isFirst: boolean },
): void {
  const own = ownCues[word] ?? wordCues(vocabulary.words.names[word] as string);
  ownCues[word] = own;
  words.push(word);
  const isStop = (vocabulary.termOf[word] as number) < 0;
  if (isStop) cues.push(own);
  else if (!capital && own & CUE.date && vocabulary.words.names[word] === 'march') cues.push(own & ~CUE.date);
  else cues.push(own | standingCues(capital, isFirst));
}

/** Begins a section, and gives its number. */
function readHeadings(text: string, { vocabulary, headingWords, headingStart }: Columns): number {
  headingStart.push(headingWords.length);
  for (const { word } of tokens(text)) headingWords.push(internWord(vocabulary, word));
  return headingStart.length - 1;
}
