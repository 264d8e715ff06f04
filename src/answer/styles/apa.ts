import type { Person } from '../../knowledge/articleMeta.ts';
import { MONTHS } from './months.ts';
import { type CalendarDate, type Reference, sentence } from './reference.ts';

// Up to 20 authors are all named; of more, the first 19 and the last.
const MOST_AUTHORS = 20;

/**
 * The reference in APA style, and below it the citation for the text. Source of the rules: Publication Manual of the American
 * Psychological Association, 7th edition: 9.8 (names), 9.12 (no author), 9.14 and 9.17 (dates, "n.d."), 9.16 (retrieval
 * dates), 9.22 (descriptions in square brackets), 8.17 (how many names in the text), 8.28 (paragraph numbers).
 * Italics are the writer's to add: plain text has none. The title's capitals are left as the source has them.
 */
export function apa(reference: Reference): string {
  return `${entry(reference)}\n\n${inText(reference)}`;
}

function entry({ authors, title, titleSupplied, publisher, date, url, accessed }: Reference): string {
  const shown = titleSupplied ? `[${title}]` : title;
  const when = `(${date ? inverted(date) : 'n.d.'}).`;
  const names = authorList(authors);
  const site = publisher !== undefined && publisher !== names ? [sentence(publisher)] : [];
  // A page without a date may change; then the day on which it was read belongs to it.
  const retrieved =
    !date && accessed?.day !== undefined ? `Retrieved ${monthFirst(accessed)}, from ${url}` : url;
  const head = names === '' ? [sentence(shown), when] : [sentence(names), when, sentence(shown)];
  return [...head, ...site, ...(url === undefined ? [] : [retrieved])].join(' ');
}

function inText({ authors, title, titleSupplied, date, paragraph }: Reference): string {
  const who = authors.map((person) => (typeof person === 'string' ? person : person.family));
  const [first = titleSupplied ? `[${title}]` : `“${title},”`] = who;
  const names = who.length > 2 ? `${first} et al.` : who.length === 2 ? `${first} & ${who[1]}` : first;
  const comma = who.length === 0 && !titleSupplied ? '' : ',';
  return `(${names}${comma} ${date?.year ?? 'n.d.'}, para. ${paragraph})`;
}

function authorList(authors: readonly Person[]): string {
  const names = authors.map(invertedName);
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** `Poole, A. B.`; a hyphenated given name keeps its hyphen: `J.-P.`. */
function invertedName(person: Person): string {
  if (typeof person === 'string') return person;
  if (person.given === undefined) return person.family;
  const initials = person.given.split(/\s+/).map((name) =>
    name
      .split('-')
      .map((part) => `${[...part][0] ?? ''}.`)
      .join('-'),
  );
  return `${person.family}, ${initials.join(' ')}`;
}

function inverted({ year, month, day }: CalendarDate): string {
  if (month === undefined) return year;
  return `${year}, ${MONTHS[month - 1]}${day === undefined ? '' : ` ${day}`}`;
}

function monthFirst({ year, month = 1, day }: CalendarDate): string {
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}
