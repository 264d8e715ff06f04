/** The day, YYYY-MM-DD, that a date in ISO 8601, in a PDF (D:20240501…), or in an e-mail's or a feed's form begins with. */
export function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})[-/]?(\d{2})[-/]?(\d{2})/.exec(text.trim()) ?? [];
  if (year !== undefined) return existing(`${year}-${month}-${day}`);
  // RFC 822: the day is that of the writer's own clock, whatever the zone.
  const [, d, name, y] = /(\d{1,2}) (\w{3})\w* (\d{4})/.exec(text) ?? [];
  const index = MONTHS.indexOf((name ?? '').toLowerCase());
  if (index < 0) return undefined;
  return existing(`${y}-${String(index + 1).padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function existing(day: string): string | undefined {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}
