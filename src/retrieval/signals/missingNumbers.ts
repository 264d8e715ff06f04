import { sumOver } from './signal.ts';

/** The weight of the question's numbers that the span lacks: who asks about 2012 is not answered with 2013. */
export const missingNumbers = sumOver('missing', ({ isNumber, weight }) => (isNumber ? weight : 0));
