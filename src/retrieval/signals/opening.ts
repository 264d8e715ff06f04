import type { Signal } from './signal.ts';

// By so many passages further down the signal falls to 1/e.
const REACH = 2;

/** 1 for the first passage of an article, falling quickly: an article begins with what matters most, and is asked for most. */
export const opening: Signal = ({ reading }) => Math.exp(-reading.place / REACH);
