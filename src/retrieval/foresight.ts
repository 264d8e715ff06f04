import { examplesOf, type Reading, type Utterances } from './utterances.ts';

/** Whether a term stands in an example of a passage. */
export function foresees(known: Utterances, passage: number, term: string): boolean {
  return someExample(known, passage, ({ terms }) => terms.includes(term));
}

/** Whether an example of a passage asks for what a term names. */
export function asksFor(known: Utterances, passage: number, term: string): boolean {
  return someExample(known, passage, ({ focus }) => focus === term);
}

function someExample(known: Utterances, passage: number, holds: (example: Reading) => boolean): boolean {
  const { from, to } = examplesOf(known, passage);
  for (let number = from; number < to; number++) if (holds(known.read[number] as Reading)) return true;
  return false;
}
