import type { Person } from '../../knowledge/articleMeta.ts';
import { MONTHS } from './months.ts';
import type { CalendarDate, Reference } from './reference.ts';

/**
 * A BibTeX entry of the type `@misc`, which every version knows. Source of the rules: Oren Patashnik, BibTeXing (1988), 3.1 (entry
 * types; `howpublished`, `note`) and 4 (names: `Family, Given and …`, a name in braces is not taken apart; months by their
 * three-letter macros); `url` and `urldate` as in biblatex 3.20, 2.2.2, which classic styles ignore.
 */
export function bibtex({
  key,
  authors,
  title,
  titleSupplied,
  publisher,
  date,
  url,
  accessed,
  paragraph,
}: Reference): string {
  const shown = titleSupplied ? `[${title}]` : title;
  const month = date?.month === undefined ? undefined : MONTHS[date.month - 1]?.slice(0, 3).toLowerCase();
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.length === 0 ? undefined : `{${authors.map(name).join(' and ')}}`],
    ['title', `{{${escaped(shown)}}}`],
    ['howpublished', publisher === undefined ? undefined : `{${escaped(publisher)}}`],
    ['year', date && `{${date.year}}`],
    ['month', month],
    ['note', `{Paragraph ${paragraph}}`],
    ['url', url === undefined ? undefined : `{${address(url)}}`],
    ['urldate', accessed && `{${isoDate(accessed)}}`],
  ];
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = ${value}`]));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

function name(person: Person): string {
  if (typeof person === 'string') return `{${escaped(person)}}`;
  const family = escaped(person.family);
  return person.given === undefined ? `{${family}}` : `${family}, ${escaped(person.given)}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Characters that TeX would take for commands, written so that it prints them. */
function escaped(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (mark) => SPECIAL[mark] ?? `\\${mark}`);
}

/** An address is taken as it is, so its braces, which would end the field, are percent-encoded. */
function address(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

function isoDate({ year, month, day }: CalendarDate): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
