import type { Repair } from '../../retrieval/question.ts';
import type { Say } from '../texts.ts';
import { echo } from './markdown.ts';

const MOST_REPAIRS = 3;

/** How spellings were read, a line each. */
export function repairLines(repairs: readonly Repair[], say: Say): readonly string[] {
  return repairs
    .slice(0, MOST_REPAIRS)
    .map(({ from, to }) => say('repair', { to: echo(to), from: echo(from) }));
}
