import { ASSOCIATIONS, type Association } from '../associations.ts';
import { RELATIONS } from '../relations.ts';
import { type Signal, sumMissing } from './signal.ts';

/**
 * For each association, the weight of the question's missing terms at which something in the span hints so, unless a term that
 * is related in meaning stands for them already. A term counts once, under the first association that it has.
 */
export const associates: Readonly<Record<Association, Signal>> = {
  akin: associatedBy('akin'),
  defined: associatedBy('defined'),
  defining: associatedBy('defining'),
};

function associatedBy(association: Association): Signal {
  const rank = ASSOCIATIONS.indexOf(association);
  return (sight) => {
    const { related, associated } = sight.span;
    return sumMissing(sight, ({ weight }, place) => {
      const slot = place * ASSOCIATIONS.length + rank;
      const strength = associated[slot] as number;
      if (strength === 0) return 0;
      for (let earlier = slot - rank; earlier < slot; earlier++) if (associated[earlier] !== 0) return 0;
      for (let i = place * RELATIONS.length; i < (place + 1) * RELATIONS.length; i++)
        if (related[i] !== 0) return 0;
      return weight * strength;
    });
  };
}
