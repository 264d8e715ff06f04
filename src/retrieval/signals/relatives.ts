import type { QueryTerm } from '../question.ts';
import { RELATIONS, type Relation } from '../relations.ts';
import type { Signal } from './signal.ts';

/**
 * For each relation, the worth of the question's missing terms for which something so related stands in the span. A term
 * counts once, under the first relation that it has.
 */
export const relatives: Readonly<Record<Relation, Signal>> = {
  alias: relatedBy('alias'),
  derived: relatedBy('derived'),
  synonym: relatedBy('synonym'),
  kind: relatedBy('kind'),
  broader: relatedBy('broader'),
  akin: relatedBy('akin'),
  defined: relatedBy('defined'),
  defining: relatedBy('defining'),
};

function relatedBy(relation: Relation): Signal {
  const wanted = RELATIONS.indexOf(relation);
  return ({ question: { terms }, span: { hits, related } }) => {
    let sum = 0;
    for (let place = 0; place < terms.length; place++) {
      if (hits[place] !== 0 || firstRelation(related, place) !== wanted) continue;
      sum += (terms[place] as QueryTerm).worth * (related[place * RELATIONS.length + wanted] as number);
    }
    return sum;
  };
}

/** The first relation by which something stands for a term, as a place in `RELATIONS`, or -1. */
export function firstRelation(related: readonly number[], place: number): number {
  const from = place * RELATIONS.length;
  for (let relation = 0; relation < RELATIONS.length; relation++)
    if (related[from + relation] !== 0) return relation;
  return -1;
}
