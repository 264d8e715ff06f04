import type { Signal } from './signal.ts';

/** The share of the question's neighbouring words, stop words included, that are neighbours in the span: `in the event of`. */
export const phrasing: Signal = ({ question, span }) => span.grams / Math.max(1, question.words.length);
