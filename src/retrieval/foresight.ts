import { lowerBound } from './lowerBound.ts';
import type { QuestionKind } from './questionKind.ts';
import { examplesOf, type UtteranceReading, type Utterances } from './utterances.ts';

/** Whether a term stands in an example of a passage. */
export function foresees(known: Utterances, passage: number, term: string): boolean {
  const { from, to } = examplesOf(known, passage);
  const id = known.terms.get(term);
  if (id === undefined) return false;
  const end = known.start[id + 1] as number;
  const first = lowerBound(known.utterance, from, known.start[id] as number, end);
  return first < end && (known.utterance[first] as number) < to;
}

/** Whether an example of a passage asks for what a term names, or wants the same sort of answer, as *when* for *which year*. */
export function asksFor(
  known: Utterances,
  passage: number,
  { term, kind }: { readonly term: string; readonly kind: QuestionKind },
): boolean {
  const { from, to } = examplesOf(known, passage);
  for (let number = from; number < to; number++) {
    const example = known.readings[number] as UtteranceReading;
    if (example.focus === term || (kind !== 'thing' && example.kind === kind)) return true;
  }
  return false;
}
