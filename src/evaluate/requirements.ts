import type { Requirements } from './evaluation.ts';
import type { Figures } from './figures.ts';

/** A requirement that a run does not meet. */
export interface Unmet {
  readonly name: keyof Requirements;
  /** Whether `required` is the least or the most that is allowed. */
  readonly bound: 'at least' | 'at most';
  readonly required: number;
  /** `undefined` when no question of the file measures it. */
  readonly found: number | undefined;
}

const BOUNDS = {
  right: 'at least',
  answered: 'at least',
  highlight: 'at least',
  falseAnswers: 'at most',
} as const;

/** The requirements that the figures do not meet. What no question measures is not met: an empty check is no check. */
export function unmet(require: Requirements, figures: Figures): Unmet[] {
  return (Object.keys(BOUNDS) as (keyof Requirements)[]).flatMap((name): Unmet[] => {
    const required = require[name];
    if (required === undefined) return [];
    const found = figures[name];
    const bound = BOUNDS[name];
    const met = found !== undefined && (bound === 'at least' ? found >= required : found <= required);
    return met ? [] : [{ name, bound, required, found }];
  });
}
