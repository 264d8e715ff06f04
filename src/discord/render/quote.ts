import type { Quotation } from '../../answer/answer.ts';
import { joinSpans } from '../../answer/joinSpans.ts';
import { shownText } from '../../knowledge/shownText.ts';
import type { Span } from '../../knowledge/span.ts';
import { escapeMarkdown, wholeCharacters } from './markdown.ts';

/** Words of an article, some of them highlighted. */
type Quoted = Pick<Quotation, 'article' | 'passage' | 'highlights'>;

/** What stands where words were left out of a passage that is too long for one message. */
const OMISSION = '[…]';

interface Piece {
  readonly text: string;
  readonly bold: boolean;
}

/** How a quotation is laid out. */
export interface Layout {
  /** What stands behind it: the mark of its footnote, or nothing. */
  readonly mark: string;
  /** In characters. */
  readonly room: number;
  /** What is kept when nothing is highlighted and not everything fits: the beginning unless told otherwise. */
  readonly keep?: 'beginning' | 'end';
}

/**
 * A quotation as Discord block-quote lines, its highlights bold: the whole passage if it fits into the room, otherwise
 * whole sentences around the highlights with `[…]` where others were left out.
 */
export function quote(quotation: Quoted, { mark, room, keep = 'beginning' }: Layout): string {
  const whole = lines([...pieces(quotation, quotation.passage), plain(mark)]);
  if (whole.length <= room) return whole;
  const fits = (chosen: readonly number[]) => excerpt(quotation, chosen, mark).length <= room;
  let chosen: readonly number[] = [];
  const anchor = keep === 'end' ? quotation.passage.sentences.length - 1 : 0;
  const order = byNearness(quotation, anchor);
  for (const ordinal of order) {
    if (!fits([...chosen, ordinal])) break;
    chosen = [...chosen, ordinal];
  }
  return chosen.length > 0
    ? excerpt(quotation, chosen, mark)
    : cutSentence(quotation, order[0] ?? 0, { mark, room });
}

/** The chosen sentences in the order of the text. */
function excerpt(quotation: Quoted, chosen: readonly number[], mark: string): string {
  const { sentences } = quotation.passage;
  const shown: Piece[] = [];
  let next = 0;
  for (const ordinal of [...chosen].sort((a, b) => a - b)) {
    if (ordinal > next) shown.push(plain(`${shown.length > 0 ? ' ' : ''}${OMISSION} `));
    shown.push(...pieces(quotation, reach(quotation, ordinal, ordinal === next && ordinal > 0)));
    next = ordinal + 1;
  }
  if (next < sentences.length) shown.push(plain(` ${OMISSION}`));
  return lines([...shown, plain(mark)]);
}

/** A sentence's span, with the white space before it where it directly continues what is shown. */
function reach({ passage }: Quoted, ordinal: number, continues: boolean): Span {
  const sentence = passage.sentences[ordinal] ?? passage;
  const before = passage.sentences[ordinal - 1];
  return { start: continues && before ? before.end : sentence.start, end: sentence.end };
}

/** Ordinals of the sentences: the highlighted ones, or else the anchor, then the others by their distance from those. */
function byNearness({ passage, highlights }: Quoted, anchor: number): readonly number[] {
  const all = passage.sentences.map((_, ordinal) => ordinal);
  const best = all.filter((ordinal) =>
    highlights.some((span) => overlaps(span, passage.sentences[ordinal] ?? passage)),
  );
  const anchors = best.length > 0 ? best : [anchor];
  const distance = (ordinal: number) => Math.min(...anchors.map((one) => Math.abs(one - ordinal)));
  return all.sort((a, b) => distance(a) - distance(b) || a - b);
}

/** As many words of one sentence, itself longer than a message, as fit. */
function cutSentence(quotation: Quoted, first: number, { mark, room }: Layout): string {
  const { start, end } = quotation.passage.sentences[first] ?? quotation.passage;
  const lead = first > 0 ? [plain(`${OMISSION} `)] : [];
  for (let length = Math.min(room, end - start); length > 0; length = Math.floor(length * 0.95)) {
    const words = atWord(wordsOf(quotation, start, start + length));
    const shown = [
      ...lead,
      { text: words, bold: quotation.highlights.length > 0 },
      plain(` ${OMISSION}`),
      plain(mark),
    ];
    const text = lines(shown);
    if (text.length <= room) return text;
  }
  return lines([plain(OMISSION), plain(mark)]);
}

function atWord(text: string): string {
  return /^[\s\S]{20,}(?=\s\S*$)/.exec(text)?.[0].trimEnd() ?? wholeCharacters(text);
}

/** A span of the source in pieces, bold where it is highlighted. */
function pieces(quoted: Quoted, span: Span): readonly Piece[] {
  const shown: Piece[] = [];
  let from = span.start;
  for (const bold of joinSpans(quoted.highlights, quoted.article.source)) {
    const start = Math.max(bold.start, from);
    const end = Math.min(bold.end, span.end);
    if (start >= end) continue;
    shown.push(plain(wordsOf(quoted, from, start)));
    shown.push({ text: wordsOf(quoted, start, end), bold: true });
    from = end;
  }
  return [...shown, plain(wordsOf(quoted, from, span.end))];
}

/** The words of a part of the passage, without the marks of Markdown: Discord's are others. */
function wordsOf({ article, passage }: Quoted, start: number, end: number): string {
  return shownText(article.source, passage, { start, end });
}

/** The pieces as quoted lines. Bold is closed at each line's end, as not every client carries it over. */
function lines(shown: readonly Piece[]): string {
  const text = shown.map((piece) =>
    piece.text
      .split(/\r\n|\r|\n/)
      .map((line) => mark(line, piece.bold))
      .join('\n'),
  );
  // Not /^/gm, which would also match behind U+2028, where Discord begins no line.
  return `> ${text.join('').replaceAll('\n', '\n> ')}`;
}

function mark(line: string, bold: boolean): string {
  const words = line.trim();
  if (!bold || words === '') return escapeMarkdown(line);
  const [before, after] = [
    line.slice(0, line.indexOf(words)),
    line.slice(line.indexOf(words) + words.length),
  ];
  return `${before}**${escapeMarkdown(words)}**${after}`;
}

function plain(text: string): Piece {
  return { text, bold: false };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
