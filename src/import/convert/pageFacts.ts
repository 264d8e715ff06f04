import { oneLine } from '../cleanText.ts';
import type { SourceFacts } from '../draft.ts';
import { namesIn, personOf } from './authors.ts';
import { dayOf } from './day.ts';
import type { DomDocument } from './dom.ts';
import { type LinkedData, linkedData } from './linkedData.ts';

/** What a page says of itself in its head: in the terms of Open Graph, Highwire, Dublin Core and schema.org. */
export function pageFacts(document: DomDocument): Partial<SourceFacts> {
  const meta = metaOf(document);
  const data = linkedData(document);
  const title = meta('citation_title')[0] ?? meta('og:title')[0] ?? data.headline ?? ownTitle(document);
  const authors = authorsOf(meta, data);
  const publisher =
    meta('og:site_name')[0] ??
    meta('citation_journal_title')[0] ??
    meta('citation_publisher')[0] ??
    data.publisher;
  const date = [
    ...meta('article:published_time'),
    ...meta('citation_publication_date'),
    ...meta('dc.date'),
    ...meta('date'),
    data.datePublished ?? '',
    document.querySelector('article time[datetime], main time[datetime]')?.getAttribute('datetime') ?? '',
  ]
    .map(dayOf)
    .find((day) => day !== undefined);
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url')[0];
  const language = document.querySelector('html')?.getAttribute('lang');
  return {
    ...(title !== undefined && { title }),
    ...(authors.length > 0 && { authors }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(url && { url }),
    ...(language && { language }),
  };
}

type Meta = (name: string) => string[];

function metaOf(document: DomDocument): Meta {
  const found = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const content = oneLine(element.getAttribute('content') ?? '');
    if (content !== '') found.set(name, [...(found.get(name) ?? []), content]);
  }
  return (name) => found.get(name) ?? [];
}

function authorsOf(meta: Meta, data: LinkedData): NonNullable<SourceFacts['authors']> {
  const listed = [meta('citation_author'), data.authors, meta('author'), meta('article:author')].find(
    (names) => names.length > 0 && !names.some((name) => /^https?:/i.test(name)),
  );
  return listed?.length === 1 ? namesIn(listed[0] ?? '') : (listed ?? []).map(personOf);
}

/** The only top heading of a page, or else what its window is called. */
function ownTitle(document: DomDocument): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => oneLine(textContent));
  const heading = headings.length === 1 ? headings[0] : undefined;
  return heading || oneLine(document.querySelector('title')?.textContent ?? '') || undefined;
}
