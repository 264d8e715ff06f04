import { sumOver } from './signal.ts';

/** The weight of the noun that is asked for, where the span lacks it: a span that answers *which city* need not say *city*. */
export const missingFocus = sumOver('missing', ({ weight }, place, { focus }) =>
  place === focus ? weight : 0,
);
