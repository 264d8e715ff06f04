import { type Article, answering } from '../knowledge/article.ts';
import type { Span } from '../knowledge/span.ts';
import { CUE, standingCues, wordCues } from './cues.ts';
import type { Columns } from './documents.ts';
import { fold } from './fold.ts';
import { tokens, visitWords } from './tokens.ts';
import { addWord, internWord } from './vocabulary.ts';

/** Reads an article to the end of growing documents. */
export function readArticle(article: Article, columns: Columns): void {
  const sections = new Map<string, number>();
  const { source } = article;
  for (const { headings, sentences } of answering(article)) {
    const above = [article.meta.title, ...headings].join('\n');
    const section = sections.get(above) ?? readHeadings(above, columns);
    sections.set(above, section);
    columns.section.push(section);
    columns.passageStart.push(columns.sentenceStart.length);
    for (const sentence of sentences) readSentence(source, sentence, columns);
  }
}

/** A sentence of ASCII is read where it stands. */
function readSentence(source: string, { start, end }: Span, columns: Columns): void {
  const { vocabulary, words, sentenceStart } = columns;
  const from = words.length;
  sentenceStart.push(from);
  const asItStands = isAscii(source, start, end);
  const text = asItStands ? source : fold(source.slice(start, end));
  visitWords(text, asItStands ? { from: start, end } : { from: 0, end: text.length }, {
    plain(at, to) {
      const code = text.charCodeAt(at);
      const known = vocabulary.words.findLetters(text, at, to);
      const word = known >= 0 ? known : addWord(vocabulary, text.slice(at, to).toLowerCase());
      pushWord(columns, {
        word,
        capital: code >= CAPITAL_A && code <= CAPITAL_Z,
        isFirst: words.length === from,
      });
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

const [CAPITAL_A, CAPITAL_Z, LAST_ASCII] = [0x41, 0x5a, 0x7f];

function isAscii(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > LAST_ASCII) return false;
  return true;
}

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
