import { FootnoteError } from '../../errors.ts';
import { oneLine } from '../cleanText.ts';
import type { Draft } from '../draft.ts';
import { namesIn } from './authors.ts';
import { dayOf } from './day.ts';
import { type DomElement, parsePage, parseXml } from './dom.ts';
import { toMarkdown } from './markdown.ts';

/** The first entries of an RSS or Atom feed, a draft each; those without text are passed over. */
export function convertFeed(xml: string, { name, limit }: { name: string; limit: number }): Draft[] {
  const invalid = (what: string): FootnoteError =>
    new FootnoteError('SOURCE_INVALID', `${name}: the feed ${what}.`);
  // Declared entities are how a small file becomes a huge one; no feed needs them.
  if (/<!ENTITY/i.test(xml))
    throw invalid('declares entities of its own, which no feed needs; take them out');
  const root = parseXml(xml).documentElement;
  const entries = root ? [...root.querySelectorAll('item, entry')] : [];
  if (!root || entries.length === 0) throw invalid('has no entries; import the page that you want instead');
  const channel = root.querySelector('channel') ?? root;
  const publisher = oneLine(child(channel, 'title') ?? '');
  const notes = xml.includes(`</${root.tagName}`)
    ? []
    : ['the feed breaks off; entries at its end may be missing'];
  const drafts = entries.slice(0, limit).map((entry) => draftOf(entry, { publisher, name, notes }));
  const told = drafts.filter(({ body }) => body !== '');
  if (told.length === 0) throw invalid('has only titles; import the pages that it names instead');
  return told;
}

interface FeedFacts {
  readonly publisher: string;
  readonly name: string;
  readonly notes: readonly string[];
}

function draftOf(entry: DomElement, feed: FeedFacts): Draft {
  const name = child(entry, 'title') ?? '';
  // Many feeds write HTML there, too.
  const title = oneLine(/[<&]/.test(name) ? parsePage(name).body.textContent : name);
  const url = linkOf(entry);
  const date = dayOf(child(entry, 'published', 'pubDate', 'dc:date', 'updated') ?? '');
  const authors = authorsOf(entry);
  const content = contentOf(entry);
  const { body, notes } = toMarkdown(parsePage(content.html).body);
  const mend = url === undefined ? '' : `; for the whole article: footnote import ${url}`;
  return {
    facts: {
      title: title || feed.name,
      titleBy: title ? 'source' : 'editor',
      ...(authors.length > 0 && { authors }),
      ...(feed.publisher !== '' && { publisher: feed.publisher }),
      ...(date !== undefined && { date }),
      ...(url !== undefined && { url }),
    },
    body,
    notes: [...feed.notes, ...(content.summary ? [`the feed has only its summary${mend}`] : []), ...notes],
  };
}

/** An entry's text as HTML, and whether it is a summary only. */
function contentOf(entry: DomElement): { html: string; summary: boolean } {
  const atom = named(entry, 'content');
  if (atom?.getAttribute('type') === 'xhtml') return { html: atom.innerHTML, summary: false };
  const whole = child(entry, 'content:encoded', 'content');
  if (whole !== undefined) return { html: whole, summary: false };
  const summary = named(entry, 'summary');
  if (summary?.getAttribute('type') === 'xhtml') return { html: summary.innerHTML, summary: true };
  return { html: child(entry, 'summary', 'description') ?? '', summary: true };
}

function linkOf(entry: DomElement): string | undefined {
  const links = [...entry.children].filter(({ tagName }) => tagName === 'link');
  const page = links.find((link) => ['alternate', null].includes(link.getAttribute('rel'))) ?? links[0];
  return oneLine(page?.getAttribute('href') ?? page?.textContent ?? '') || undefined;
}

function authorsOf(entry: DomElement): ReturnType<typeof namesIn> {
  const people = [...entry.children].filter(
    ({ tagName }) => tagName === 'author' || tagName === 'dc:creator',
  );
  return people.flatMap((person) => {
    const text = child(person, 'name') ?? person.textContent;
    // RSS writes "ada@example.org (Ada Poole)".
    return namesIn(/^\S+@\S+ \((.+)\)$/.exec(text.trim())?.[1] ?? text);
  });
}

/** The text of the first child of one of these names, the names in order of preference. */
function child(parent: DomElement, ...names: string[]): string | undefined {
  for (const name of names) {
    const text = named(parent, name)?.textContent.trim();
    if (text) return text;
  }
  return undefined;
}

function named(parent: DomElement, name: string): DomElement | undefined {
  return [...parent.children].find(({ tagName }) => tagName === name);
}
