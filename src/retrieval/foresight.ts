import type { QuestionKind } from './questionKind.ts';
import { examplesOf, type UtteranceReading, type Utterances } from './utterances.ts';

/** Whether a term stands in an example of a passage. */
export function foresees(known: Utterances, passage: number, term: string): boolean {
  return someExample(known, passage, ({ terms }) => terms.includes(term));
}

/** Whether an example of a passage asks for what a term names, or wants the same sort of answer, as *when* for *which year*. */
export function asksFor(
  known: Utterances,
  passage: number,
  { term, kind }: { readonly term: string; readonly kind: QuestionKind },
): boolean {
  return someExample(
    known,
    passage,
    (example) => example.focus === term || (kind !== 'thing' && example.kind === kind),
  );
}

function someExample(
  known: Utterances,
  passage: number,
  holds: (example: UtteranceReading) => boolean,
): boolean {
  const { from, to } = examplesOf(known, passage);
  for (let number = from; number < to; number++)
    if (holds(known.readings[number] as UtteranceReading)) return true;
  return false;
}
