import type { Person } from '../../knowledge/articleMeta.ts';
import { familyFirst, givenFirst } from '../names.ts';
import { MONTHS } from './months.ts';
import { type CalendarDate, type Reference, sentence } from './reference.ts';

// Up to six authors are all named in a bibliography; of more, the first three.
const MOST_AUTHORS = 6;
const FIRST_AUTHORS = 3;

/**
 * The bibliography entry in Chicago style (notes and bibliography), and below it the note. Source of the rules: The Chicago
 * Manual of Style, 18th edition, chapters 13 and 14: three and more authors in notes, seven and more in bibliographies; supplied
 * titles in brackets; web pages (14.104), which stand under the owner of the site where they have no author, and
 * have the day of access, or "n.d.", where they have no date.
 */
export function chicago(reference: Reference): string {
  return `${bibliography(reference)}\n\n${note(reference)}`;
}

function bibliography(reference: Reference): string {
  const { authors, publisher, url } = reference;
  const owner = authors.length === 0 ? publisher : undefined;
  const site = authors.length === 0 ? undefined : publisher;
  const lead = authors.length > 0 ? nameList(authors) : owner;
  const parts = [lead, titled(reference, '.'), site, when(reference, 'Accessed'), url];
  return parts.flatMap((part) => (part === undefined ? [] : [sentence(part)])).join(' ');
}

function note(reference: Reference): string {
  const { authors, publisher, url, paragraph } = reference;
  const names = authors.map(givenFirst);
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
  const rest = [publisher, when(reference, 'accessed'), `para. ${paragraph}`, url].filter(
    (part) => part !== undefined,
  );
  return sentence([...(who === '' ? [] : [`${who},`]), titled(reference, ','), rest.join(', ')].join(' '));
}

/** The title in quotation marks with the following point within them; a supplied one in brackets, the point behind. */
function titled({ title, titleSupplied }: Reference, point: '.' | ','): string {
  if (titleSupplied) return `[${title}]${point}`;
  return /[.?!]$/.test(title) ? `“${title}”` : `“${title}${point}”`;
}

/** The date, or else the day of access, or else that there is none. */
function when({ date, accessed }: Reference, word: 'Accessed' | 'accessed'): string {
  if (date) return monthFirst(date);
  return accessed ? `${word} ${monthFirst(accessed)}` : 'n.d.';
}

function nameList(authors: readonly Person[]): string {
  const [first, ...others] = authors;
  const names = [first === undefined ? '' : familyFirst(first), ...others.map(givenFirst)];
  if (names.length > MOST_AUTHORS) return `${names.slice(0, FIRST_AUTHORS).join(', ')}, et al.`;
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

function monthFirst({ year, month, day }: CalendarDate): string {
  if (month === undefined) return year;
  return day === undefined ? `${MONTHS[month - 1]} ${year}` : `${MONTHS[month - 1]} ${day}, ${year}`;
}
