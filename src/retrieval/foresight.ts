import { examplesOf, type Reading, type Utterances } from './utterances.ts';

/** Whether a term stands in an example of a passage. */
export function foresees(known: Utterances, passage: number, term: string): boolean {
  return readingsOf(known, passage).some(({ terms }) => terms.includes(term));
}

/** Whether an example of a passage asks for what a term names. */
export function asksFor(known: Utterances, passage: number, term: string): boolean {
  return readingsOf(known, passage).some(({ focus }) => focus === term);
}

function readingsOf(known: Utterances, passage: number): Reading[] {
  const { from, to } = examplesOf(known, passage);
  return known.utterances.slice(from, to).flatMap(({ text }) => known.readings.get(text) ?? []);
}
