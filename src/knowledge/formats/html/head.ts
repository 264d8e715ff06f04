import type { DefaultTreeAdapterTypes } from 'parse5';
import { articleMeta } from '../../articleMeta.ts';
import { attribute, elementsOf } from './elements.ts';

type Document = DefaultTreeAdapterTypes.Document;
type Fact = 'title' | 'authors' | 'publisher' | 'date' | 'url' | 'language' | 'licence';

/** What a page's head says of it, as far as front matter could say the same; what it could not is passed over. */
export function readHead(document: Document): Partial<Record<Fact, unknown>> {
  const meta = metaOf(document);
  const links = elementsOf(document, 'link');
  const link = (rel: string): string | undefined =>
    links.filter((one) => attribute(one, 'rel') === rel).map((one) => attribute(one, 'href'))[0];
  const authors = meta('author', 'dc.creator', 'dcterms.creator', 'citation_author');
  const [html] = elementsOf(document, 'html');
  const facts: Record<Fact, unknown> = {
    title: titleOf(document),
    authors: authors.length > 0 ? authors : undefined,
    publisher: meta('og:site_name', 'dc.publisher', 'dcterms.publisher')[0],
    date: meta(
      'article:published_time',
      'date',
      'dc.date',
      'dcterms.date',
      'citation_publication_date',
    )[0]?.slice(0, 10),
    url: link('canonical'),
    language: html && attribute(html, 'lang'),
    licence: link('license'),
  };
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([key, value]) => value !== undefined && articleMeta.shape[key as Fact].safeParse(value).success,
    ),
  );
}

/** Finds the contents of `meta` elements by their names, those of the first name that has any. */
function metaOf(document: Document): (...names: string[]) => string[] {
  const all = elementsOf(document, 'meta').map((element) => ({
    name: (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase(),
    content: attribute(element, 'content')?.trim() ?? '',
  }));
  const contents = (wanted: string): string[] =>
    all.filter(({ name, content }) => name === wanted && content !== '').map(({ content }) => content);
  return (...names) => names.map(contents).find((found) => found.length > 0) ?? [];
}

function titleOf(document: Document): string | undefined {
  const [title] = elementsOf(document, 'title');
  const text = title?.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return text?.replace(/\s+/g, ' ').trim();
}
