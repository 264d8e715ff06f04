import { grown } from './grown.ts';
import type { InvertedIndex } from './invertedIndex.ts';

/** By term, the most that any of its postings is worth before a question weighs it, in steps. */
export interface Impacts {
  readonly mostSaturation: Uint16Array;
  readonly mostShare: Uint16Array;
}

/** Statistics of before, and the terms whose postings have changed since. */
interface Earlier {
  readonly before: { readonly impacts: Impacts };
  readonly changed: readonly number[];
}

/** Finds what the postings of each term are worth at most, anew of those that have changed. */
export function findImpacts({ start, worth }: InvertedIndex, earlier?: Earlier): Impacts {
  const terms = start.length - 1;
  const before = earlier?.before.impacts;
  const impacts = {
    mostSaturation: grown<Uint16Array>(new Uint16Array(terms), before?.mostSaturation),
    mostShare: grown<Uint16Array>(new Uint16Array(terms), before?.mostShare),
  };
  const find = (term: number): void => {
    let saturation = 0;
    let share = 0;
    const end = 2 * (start[term + 1] as number);
    for (let i = 2 * (start[term] as number); i < end; i += 2) {
      if ((worth[i] as number) > saturation) saturation = worth[i] as number;
      if ((worth[i + 1] as number) > share) share = worth[i + 1] as number;
    }
    impacts.mostSaturation[term] = saturation;
    impacts.mostShare[term] = share;
  };
  if (earlier) earlier.changed.forEach(find);
  else for (let term = 0; term < terms; term++) find(term);
  return impacts;
}
