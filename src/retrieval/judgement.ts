import type { Question } from './question.ts';
import type { Reading, Span } from './reading.ts';
import { RELATIONS } from './relations.ts';
import { firstRelation } from './signals/relatives.ts';
import { counts, type Signal, type TermsCounted } from './signals/signal.ts';
import { SIGNAL_NAMES, SIGNALS } from './signals/signals.ts';
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
  const { byTerm, byRelation, others } = LEVELS[level];
  const table = new Float64Array(question.terms.length * STATES);
  for (const { of, worth, weight } of byTerm)
    question.terms.forEach((term, place) => {
      const value = weight * worth(term, place, question);
      for (let state = 0; state < STATES; state++) {
        const at = place * STATES + state;
        if (counts(of, state % HITS, state >= HITS)) table[at] = (table[at] as number) + value;
      }
    });
  const worths = question.terms.map(({ worth }) => worth);
  return (reading, span) => {
    const { hits, related } = span;
    let sum = 0;
    for (let place = 0; place < worths.length; place++) {
      const hit = hits[place] as number;
      sum += table[place * STATES + hit + (reading.above[place] ? HITS : 0)] as number;
      if (hit !== 0) continue;
      const relation = firstRelation(related, place);
      if (relation < 0) continue;
      const strength = related[place * RELATIONS.length + relation] as number;
      sum += (byRelation[relation] as number) * (worths[place] as number) * strength;
    }
    const sight = { question, reading, span };
    for (const { signal, weight } of others) sum += weight * signal(sight);
    return sum;
  };
}

interface Level {
  readonly byTerm: readonly {
    readonly of: TermsCounted;
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
    byTerm: all.flatMap(({ signal: { byTerm }, weight }) => (byTerm ? [{ ...byTerm, weight }] : [])),
    byRelation: RELATED.map((relation) => all.find(({ signal }) => signal === relation)?.weight ?? 0),
    others: all.filter(({ signal }) => !signal.byTerm && !RELATED.includes(signal)),
  };
}
