import { fractions } from './fractions.ts';
import type { QueryTerm, Question } from './question.ts';
import type { Reading } from './reading.ts';
import { RELATIONS } from './relations.ts';
import { firstRelation } from './signals/relatives.ts';
import { counts, type Signal, type TermsCounted } from './signals/signal.ts';
import { SIGNAL_NAMES, SIGNALS } from './signals/signals.ts';
import type { Span } from './span.ts';
import { WEIGHTS } from './weights.ts';

/** The signals of one level with their weights, made ready for a question: judging a span gives the sum of all. */
export type Judge = (reading: Reading, span: Span) => number;

interface Weighted {
  readonly signal: Signal;
  readonly weight: number;
}

// How a term can stand: not at all, in another form, to the letter; and each again where it stands above the passage.
const HITS = 3;
const STATES = 2 * HITS;
const RELATED = RELATIONS.map((relation) => SIGNALS[relation]);

const LEVELS = { passage: weighted('passage'), sentence: weighted('sentence') };

/** What is summed over terms is added up beforehand for every way that a term can stand in a span, so that judging is quick. */
export function judgeOf(level: keyof typeof LEVELS, question: Question): Judge {
  const { byRelation, others } = LEVELS[level];
  const asked = others.filter(({ signal: { isAsked } }) => isAsked?.(question) ?? true);
  const { terms } = question;
  const table = tableOf(LEVELS[level], question);
  return (reading, span) => {
    const { hits, related, isRelated } = span;
    let sum = 0;
    for (let place = 0; place < terms.length; place++) {
      const hit = hits[place] as number;
      sum += table[place * STATES + hit + (reading.above[place] ? HITS : 0)] as number;
      if (hit !== 0 || !isRelated) continue;
      const relation = firstRelation(related, place);
      if (relation < 0) continue;
      const strength = related[place * RELATIONS.length + relation] as number;
      sum += (byRelation[relation] as number) * (terms[place] as QueryTerm).worth * strength;
    }
    const sight = { question, reading, span };
    for (const { signal, weight } of asked) sum += weight * signal(sight);
    return sum;
  };
}

/** At `place * STATES + state`: what a term's standing so adds to the sum. */
function tableOf({ byTerm }: Level, question: Question): number[] {
  const { terms } = question;
  const table = fractions(terms.length * STATES);
  for (const { states, worth, weight } of byTerm)
    for (let place = 0; place < terms.length; place++) {
      const value = weight * worth(terms[place] as QueryTerm, place, question);
      for (const state of states)
        table[place * STATES + state] = (table[place * STATES + state] as number) + value;
    }
  return table;
}

interface Level {
  readonly byTerm: readonly {
    /** The states in which a term counts. */
    readonly states: readonly number[];
    readonly worth: NonNullable<Signal['byTerm']>['worth'];
    readonly weight: number;
  }[];
  /** The weight of each relation, 0 where it has none at this level. */
  readonly byRelation: readonly number[];
  readonly others: readonly Weighted[];
}

function weighted(level: 'passage' | 'sentence'): Level {
  const all = SIGNAL_NAMES.flatMap((name): Weighted[] => {
    const weight = WEIGHTS[name][level];
    return weight ? [{ signal: SIGNALS[name], weight }] : [];
  });
  return {
    byTerm: all.flatMap(({ signal: { byTerm }, weight }) =>
      byTerm ? [{ states: statesOf(byTerm.of), worth: byTerm.worth, weight }] : [],
    ),
    byRelation: RELATED.map((relation) => all.find(({ signal }) => signal === relation)?.weight ?? 0),
    others: all.filter(({ signal }) => !signal.byTerm && !RELATED.includes(signal)),
  };
}

function statesOf(of: TermsCounted): number[] {
  return [...Array(STATES).keys()].filter((state) => counts(of, state % HITS, state >= HITS));
}
