import { RELATIONS, type Relation } from '../relations.ts';
import { type Signal, sumMissing } from './signal.ts';

/**
 * For each relation, the weight of the question's missing terms for which something so related stands in the span. A term
 * counts once, under the first relation that it has.
 */
export const relatives = Object.fromEntries(RELATIONS.map((relation, rank) => [relation, relatedBy(rank)])) as Readonly<Record<Relation, Signal>>;

function relatedBy(rank: number): Signal {
  return (sight) =>
    sumMissing(sight, ({ weight }, place) => {
      const first = place * RELATIONS.length;
      for (let slot = first; slot < first + rank; slot++) if (sight.span.related[slot]) return 0;
      return weight * (sight.span.related[first + rank] as number);
    });
}
