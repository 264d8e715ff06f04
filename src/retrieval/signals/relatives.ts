import { RELATIONS, type Relation } from '../relations.ts';
import { type Signal, sumMissing } from './signal.ts';

/**
 * For each relation, the weight of the question's missing terms for which something so related stands in the span. A term
 * counts once, under the first relation that it has.
 */
export const relatives: Readonly<Record<Relation, Signal>> = {
  alias: relatedBy('alias'),
  derived: relatedBy('derived'),
  synonym: relatedBy('synonym'),
  kind: relatedBy('kind'),
  broader: relatedBy('broader'),
};

function relatedBy(relation: Relation): Signal {
  const rank = RELATIONS.indexOf(relation);
  return (sight) => {
    const { related } = sight.span;
    return sumMissing(sight, ({ weight }, place) => {
      const slot = place * RELATIONS.length + rank;
      const strength = related[slot] as number;
      if (strength === 0) return 0;
      for (let earlier = slot - rank; earlier < slot; earlier++) if (related[earlier] !== 0) return 0;
      return weight * strength;
    });
  };
}
