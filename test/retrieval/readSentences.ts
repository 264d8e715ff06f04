import type { Probe } from '../../src/retrieval/probe.ts';
import { type Reading, readPassage } from '../../src/retrieval/reading.ts';
import { blankSpan, type Span } from '../../src/retrieval/span.ts';
import type { Statistics } from '../../src/retrieval/statistics.ts';

/** A passage read for a question, and each of its sentences. */
export function readSentences(
  library: Statistics,
  probe: Probe,
  passage: number,
): { readonly reading: Reading; readonly sentences: readonly Span[] } {
  const sentences: Span[] = [];
  const take = (sentence: Span): Span => {
    sentences.push(sentence);
    return blankSpan(probe);
  };
  return { reading: readPassage(library, probe, { passage, blank: blankSpan(probe), take }), sentences };
}
