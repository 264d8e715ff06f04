import { date, name, place, quantity, reason } from './answerKinds.ts';
import { context } from './context.ts';
import { cosine } from './cosine.ts';
import { coverage } from './coverage.ts';
import { implied } from './implied.ts';
import { length } from './length.ts';
import { missingFocus } from './missingFocus.ts';
import { missingNumbers } from './missingNumbers.ts';
import { missingRare } from './missingRare.ts';
import { pairs } from './pairs.ts';
import { phrasing } from './phrasing.ts';
import { relatives } from './relatives.ts';
import type { Signal } from './signal.ts';
import { wording } from './wording.ts';

/** Every signal by its name. */
export const SIGNALS = {
  cosine,
  coverage,
  wording,
  pairs,
  phrasing,
  ...relatives,
  missingNumbers,
  missingRare,
  missingFocus,
  context,
  implied,
  length,
  date,
  quantity,
  name,
  place,
  reason,
} satisfies Record<string, Signal>;

export type SignalName = keyof typeof SIGNALS;
export const SIGNAL_NAMES = Object.keys(SIGNALS) as readonly SignalName[];
