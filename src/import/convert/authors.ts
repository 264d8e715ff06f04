import type { Person } from '../../knowledge/articleMeta.ts';
import { oneLine } from '../cleanText.ts';

/** The people whom a byline such as "By Ada Poole and Bo Li" names. */
export function namesIn(byline: string): Person[] {
  const names = oneLine(byline).replace(/^(written )?by:?\s+/i, '');
  const parts = names.split(/\s*(?:;|&|\band\b)\s*/);
  return parts
    .flatMap((part) => {
      const between = part.split(/\s*,\s*/).filter((name) => name !== '');
      // "Ada Poole, Bo Li" are two people; "Poole, Ada" is one.
      return between.length > 1 && between.every((name) => name.includes(' ')) ? between : [part];
    })
    .map((name) => name.replace(/^,\s*|\s*,$/g, ''))
    .filter((name) => name !== '')
    .map(personOf);
}

/** One person: "Poole, Ada" with the family name apart, any other name as it stands. */
export function personOf(name: string): Person {
  const line = oneLine(name);
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(line) ?? [];
  return family !== undefined && given !== undefined ? { family, given } : line;
}
