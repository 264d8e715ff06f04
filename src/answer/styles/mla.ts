import type { Person } from '../../knowledge/articleMeta.ts';
import { familyFirst, givenFirst } from '../names.ts';
import { MONTHS } from './months.ts';
import { type CalendarDate, type Reference, sentence } from './reference.ts';

/**
 * The entry of a list of works cited in MLA style. Source of the rules: MLA Handbook, 9th edition, chapter 5: names of one, two and
 * more authors; a description in place of a title, neither in quotation marks nor brackets; no "n.d."; an address without its
 * protocol (p. 195); a date of access where there is no other (p. 211); and p. 295 (months).
 * It has no paragraph number: MLA gives one only where the source itself prints it (chapter 6).
 */
export function mla({ authors, title, titleSupplied, publisher, date, url, accessed }: Reference): string {
  const head = [
    ...(authors.length > 0 ? [nameList(authors)] : []),
    titleSupplied ? title : `“${endedInside(title)}”`,
  ];
  const where = [publisher, date && dayFirst(date), url?.replace(/^https?:\/\//, '')].filter(
    (part) => part !== undefined,
  );
  const read = !date && accessed ? [`Accessed ${dayFirst(accessed)}.`] : [];
  return [...head.map(sentence), ...(where.length > 0 ? [sentence(where.join(', '))] : []), ...read].join(
    ' ',
  );
}

/** The full stop stands within the quotation marks, unless the title ends with a mark of its own. */
function endedInside(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`;
}

function nameList([first, ...others]: readonly Person[]): string {
  const lead = first === undefined ? '' : familyFirst(first);
  if (others.length > 1) return `${lead}, et al.`;
  const [second] = others;
  return second === undefined ? lead : `${lead}, and ${givenFirst(second)}`;
}

function dayFirst({ year, month, day }: CalendarDate): string {
  const name = month === undefined ? undefined : shortMonth(MONTHS[month - 1] ?? '');
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}

/** Months longer than four letters are shortened to three, September to four. */
function shortMonth(month: string): string {
  if (month.length <= 4) return month;
  return `${month.slice(0, month === 'September' ? 4 : 3)}.`;
}
