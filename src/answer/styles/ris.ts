import { familyFirst } from '../names.ts';
import type { CalendarDate, Reference } from './reference.ts';

/**
 * A RIS record. Source of the rules: RIS Format Specifications (Research Information Systems, 2001, as published with Reference
 * Manager): six characters of tag, `TY` first and `ER` last, one author a line as `Family, Given`, dates as
 * `YYYY/MM/DD/other` with empty parts, no asterisk in names, lines ended by carriage return and line feed.
 * Type `ELEC` is a web page, `GEN` anything else.
 */
export function ris({
  authors,
  title,
  titleSupplied,
  publisher,
  date,
  url,
  accessed,
  paragraph,
}: Reference): string {
  const people = authors.map((person) => ['AU', familyFirst(person).replaceAll('*', '')] as const);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', url === undefined ? 'GEN' : 'ELEC'],
    ...people,
    ['TI', titleSupplied ? `[${title}]` : title],
    ['PB', publisher],
    ['PY', date?.year],
    ['DA', date && slashed(date)],
    ['UR', url],
    ['Y2', accessed && slashed(accessed)],
    ['N1', `Paragraph ${paragraph}`],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\r\n');
}

function slashed({ year, month, day }: CalendarDate): string {
  const padded = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${padded(month)}/${padded(day)}/`;
}
