import type { Repair } from '../../retrieval/question.ts';
import type { Say } from '../texts.ts';
import { echo } from './markdown.ts';

const MOST_REPAIRS = 3;
const MOST_WORDS = 8;

/** How spellings were read, a line each. */
export function repairLines(repairs: readonly Repair[], say: Say): readonly string[] {
  return repairs
    .slice(0, MOST_REPAIRS)
    .map(({ from, to }) => say('repair', { to: echo(to), from: echo(from) }));
}

/** That a question was read together with words of the one before it, as a line; nothing when it was not. */
export function carriedLines(carried: readonly string[], say: Say): readonly string[] {
  const words = carried.slice(0, MOST_WORDS).map((word) => `“${echo(word, 30)}”`);
  return words.length > 0 ? [say('carried', { words: words.join(', ') })] : [];
}
