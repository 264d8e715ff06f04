import { date, name, place, quantity, reason } from './answerKinds.ts';
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

/** The signals of the ranking by name. The confidence looks at `context` and `missingRare` besides. */
export const SIGNALS = {
  cosine,
  coverage,
  wording,
  pairs,
  phrasing,
  ...relatives,
  missingNumbers,
  missingFocus,
  implied,
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
