import { styleText } from 'node:util';

/** How the console marks its text. Every mark keeps its meaning without colours. */
export interface Style {
  /** The sentences that answer. */
  strong(text: string): string;
  /** What is not the answer itself: footnotes, hints. */
  faint(text: string): string;
  /** Columns at which lines are wrapped; `Infinity` leaves them whole. */
  readonly width: number;
}

const WIDEST = 88;

/** The style that fits a stream: marks and wrapping for a terminal, plain text for a pipe or a file. */
export function styleFor(output: NodeJS.WriteStream, color: boolean): Style {
  if (!output.isTTY) return plainStyle;
  const width = Math.max(20, Math.min(output.columns, WIDEST));
  if (!color) return { ...plainStyle, width };
  return {
    strong: (text) => styleText('bold', text),
    faint: (text) => styleText('dim', text),
    width,
  };
}

/** The style for a pipe or a file: no colours, no wrapping, and the sentences that answer between double asterisks. */
const plainStyle: Style = {
  strong: (text) => `**${text}**`,
  faint: (text) => text,
  width: Number.POSITIVE_INFINITY,
};
