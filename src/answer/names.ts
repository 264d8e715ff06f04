import type { Person } from '../knowledge/articleMeta.ts';

/** A name as it is spoken: `Ada Poole`. */
export function givenFirst(person: Person): string {
  if (typeof person === 'string') return person;
  return person.given === undefined ? person.family : `${person.given} ${person.family}`;
}

/** A name as it is sorted: `Poole, Ada`. One that the article does not split is left whole. */
export function familyFirst(person: Person): string {
  if (typeof person === 'string') return person;
  return person.given === undefined ? person.family : `${person.family}, ${person.given}`;
}
