import { date, name, place, quantity, reason } from './answerKinds.ts';
import { associates } from './associates.ts';
import { cosine } from './cosine.ts';
import { coverage } from './coverage.ts';
import { first } from './first.ts';
import { implied } from './implied.ts';
import { length } from './length.ts';
import { missingFocus } from './missingFocus.ts';
import { missingNumbers } from './missingNumbers.ts';
import { opening } from './opening.ts';
import { pairs } from './pairs.ts';
import { phrasing } from './phrasing.ts';
import { relatives } from './relatives.ts';
import type { Signal } from './signal.ts';
import { wording } from './wording.ts';

/** The signals of the ranking by name. The confidence looks at others besides, and at some of these as the shares that they are. */
export const SIGNALS = {
  cosine,
  ...byMass({
    coverage,
    wording,
    pairs,
    ...relatives,
    ...associates,
    missingNumbers,
    missingFocus,
    implied,
  }),
  phrasing,
  length,
  opening,
  first,
  date,
  quantity,
  name,
  place,
  reason,
} satisfies Record<string, Signal>;

export type SignalName = keyof typeof SIGNALS;
export const SIGNAL_NAMES = Object.keys(SIGNALS) as readonly SignalName[];

/**
 * Signals that are shares of the question's weight, times the square root of that weight: half of the words of a long question tell
 * more than half of those of a short one, though not as much more as they are more words.
 */
function byMass<Name extends string>(
  signals: Readonly<Record<Name, Signal>>,
): Readonly<Record<Name, Signal>> {
  const scaled = Object.entries<Signal>(signals).map(([name, signal]): [string, Signal] => [
    name,
    (sight) => Math.sqrt(sight.question.weight) * signal(sight),
  ]);
  return Object.fromEntries(scaled) as Record<Name, Signal>;
}
