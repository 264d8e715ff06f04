import type { Signal } from './signal.ts';

/** 1 when *how many boats* meets a number of boats: a number just before what is counted. */
export const counted: Signal = ({ span }) => span.counted;
