import { sumOver } from './signal.ts';

/** The worth of the question's numbers that the span lacks: who asks about 2012 is not answered with 2013. */
export const missingNumbers = sumOver('missing', ({ isNumber, worth }) => (isNumber ? worth : 0));
