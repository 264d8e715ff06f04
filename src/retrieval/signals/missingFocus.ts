import { type Signal, sumMissing } from './signal.ts';

/** The weight of the noun that is asked for, where the span lacks it: a span that answers *which city* need not say *city*. */
export const missingFocus: Signal = (sight) =>
  sumMissing(sight, ({ weight }, place) => (place === sight.question.focus ? weight : 0));
