import type { Quotation } from './answer.ts';

// So many words at each end lead a browser to the sentence without making the address long.
const WORDS = 5;

/**
 * The address of a quotation's first highlighted sentence on the web, as a text fragment (WICG, URL Fragment Text Directives):
 * `https://review.example/ties#:~:text=The%20talks%20are,held%20since%202012.` A browser that does not know it opens the page at
 * its top. `undefined` when the article has no http address.
 */
export function sentenceAddress({ article, passage, highlights, citation }: Quotation): string | undefined {
  const page = webAddress(citation.url);
  if (page === undefined) return undefined;
  const [first = passage.sentences[0] ?? passage] = highlights;
  const words = plainWords(article.source.slice(first.start, first.end));
  if (words.length === 0) return page;
  const short = words.length <= 2 * WORDS;
  const ends = short ? [words] : [words.slice(0, WORDS), words.slice(-WORDS)];
  const directive = `:~:text=${ends.map((end) => encoded(end.join(' '))).join(',')}`;
  return `${page}${page.includes('#') ? '' : '#'}${directive}`;
}

/** An address that may be linked to: http or https, normalised, without a directive of its own. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href.split(':~:')[0] : undefined;
}

/** The words as the page shows them: the marks of Markdown at their ends are no part of it. */
function plainWords(text: string): string[] {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/\s+/)
    .map((word) => word.replace(/^[*_`~>#|]+|[*_`~|]+$/g, ''))
    .filter((word) => word !== '');
}

/** Percent-encodes what ends or divides a directive, the dash among it, and halves of surrogate pairs become U+FFFD. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
