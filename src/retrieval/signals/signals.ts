import { date, name, number, place, quantity, reason, time } from './answerKinds.ts';
import { cosine } from './cosine.ts';
import { counted } from './counted.ts';
import { coverage } from './coverage.ts';
import { first } from './first.ts';
import { implied } from './implied.ts';
import { introduced } from './introduced.ts';
import { length } from './length.ts';
import { missingFocus } from './missingFocus.ts';
import { missingNumbers } from './missingNumbers.ts';
import { opening } from './opening.ts';
import { pairs } from './pairs.ts';
import { phrasing } from './phrasing.ts';
import { relatives } from './relatives.ts';
import { run } from './run.ts';
import type { Signal } from './signal.ts';
import { told } from './told.ts';
import { wording } from './wording.ts';

/** The signals of the ranking by name. */
export const SIGNALS = {
  cosine,
  coverage,
  wording,
  pairs,
  phrasing,
  run,
  told,
  ...relatives,
  missingNumbers,
  missingFocus,
  implied,
  introduced,
  length,
  opening,
  first,
  date,
  time,
  quantity,
  counted,
  number,
  name,
  place,
  reason,
} satisfies Record<string, Signal>;

export type SignalName = keyof typeof SIGNALS;
export const SIGNAL_NAMES = Object.keys(SIGNALS) as readonly SignalName[];
