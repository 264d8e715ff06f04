import { Readability } from '@mozilla/readability';
import { oneLine } from '../cleanText.ts';
import { count, type Draft, type SourceFacts } from '../draft.ts';
import { type DomDocument, type DomElement, type DomNode, parsePage, TEXT_NODE } from './dom.ts';
import { toMarkdown } from './markdown.ts';
import { pageFacts } from './pageFacts.ts';

/** How to take a page. */
export interface PageOptions {
  /** The title of a page that has none. */
  readonly name: string;
  /** The address that it was fetched from. */
  readonly url?: string;
  /** Keep all of it, not only what reads like its article. */
  readonly whole: boolean;
}

const AROUND = 'nav, header, footer, aside, form, [role="navigation"], [role="banner"], [role="contentinfo"]';
const UNSEEN = new Set(['title', 'script', 'style', 'noscript', 'template', 'button', 'select', 'textarea']);
const MOST_ELEMENTS = 100_000;

/** Makes a draft of a web page's article. */
export function convertHtml(html: string, { name, url, whole }: PageOptions): Draft {
  const document = parsePage(html);
  const found = pageFacts(document);
  const before = visibleWords(document.body);
  const kept = whole ? document.body : articleOf(html, document);
  const { body, notes } = toMarkdown(kept);
  const outside = Math.max(0, before - words(body));
  const facts: SourceFacts = {
    title: name,
    titleBy: found.title === undefined ? 'editor' : 'source',
    ...found,
  };
  return {
    facts: { ...facts, ...(url !== undefined && { url }) },
    body: withoutTitle(body, facts.title),
    notes: [
      ...(whole
        ? []
        : count(outside, 'word', `outside the article and left out (of ${before}); --whole keeps them`)),
      ...notes,
    ],
  };
}

/** The part of a page that reads like its article, or all but its navigation when no part does. */
function articleOf(html: string, document: DomDocument): DomElement {
  // Readability uses its document up; `document` stays whole for the case that it finds nothing.
  const copy = parsePage(html) as unknown as ConstructorParameters<typeof Readability>[0];
  const article = new Readability(copy, { charThreshold: 250, maxElemsToParse: MOST_ELEMENTS }).parse();
  if (article?.content) return parsePage(article.content).body;
  for (const element of document.querySelectorAll(AROUND)) element.remove();
  return document.body;
}

/** The body without a heading at its very beginning that repeats the title. */
function withoutTitle(body: string, title: string): string {
  const [, heading = '', rest = ''] = /^#{1,2} ([^\n]*)\n+([\s\S]*)$/.exec(body) ?? [];
  return heading.replaceAll('\\', '') === oneLine(title) ? rest : body;
}

/** How many words a reader of a tree sees. */
function visibleWords(root: DomElement): number {
  let seen = 0;
  const pending: DomNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.nodeType === TEXT_NODE) seen += words(node.textContent);
    else if (!UNSEEN.has((node as DomElement).localName)) pending.push(...node.childNodes);
  }
  return seen;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
