import type { Coverage, PassageCoverage, Tally } from './coverage.ts';

/** The ways in which a passage stands with the questions that are known, worst first, with the colours of Okabe and Ito (2008). */
export const STATES = [
  { name: 'never found', colour: '#d55e00' },
  { name: 'found, but not by a person’s question', colour: '#e69f00' },
  { name: 'found by a person’s question', colour: '#0072b2' },
] as const;

/** Whether people's questions, those of authors and of evaluation files, find a passage, only derived ones, or none. */
export function stateOf({ found, questions }: PassageCoverage): (typeof STATES)[number]['name'] {
  if (!found) return STATES[0].name;
  return questions.author.first + questions.case.first > 0 ? STATES[2].name : STATES[1].name;
}

/** What the coverage comes to, in a sentence or two. */
export function summary({ passages, confusions }: Coverage): string {
  const n = (state: string): number => passages.filter((one) => stateOf(one) === state).length;
  const wrong = confusions.reduce((sum, { count }) => sum + count, 0);
  return `Of ${passages.length} passages, ${n(STATES[2].name)} are found by a person’s question, ${n(STATES[1].name)} by others only, ${n(STATES[0].name)} by none. ${wrong} ${wrong === 1 ? 'question leads' : 'questions lead'} to another passage than was meant.`;
}

/** "2 of 3", or a dash where nothing was asked. */
export function share({ asked, first }: Tally): string {
  return asked === 0 ? '–' : `${first} of ${asked}`;
}
