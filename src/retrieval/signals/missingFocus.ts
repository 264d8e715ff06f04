import { sumOver } from './signal.ts';

/** The worth of the noun that is asked for, where the span lacks it: a span that answers *which city* need not say *city*. */
export const missingFocus = sumOver('missing', ({ worth }, place, { focus }) =>
  place === focus ? worth : 0,
);
