import { type Citation, formatCitation } from '../../answer/citation.ts';
import type { Say } from '../texts.ts';
import { echo } from './markdown.ts';

/** An address longer than this would crowd out the quotation. */
const LONGEST_ADDRESS = 300;

/** A citation as Discord text of at most `limit` characters before escaping, without the address. */
export function citationText(citation: Citation, limit: number, say: Say): string {
  return echo(formatCitation(citation, say('undated')), limit);
}

/** The citation's footnote line, with the address where the article has one. */
export function footnote(citation: Citation, say: Say): string {
  return [`¹ ${citationText(citation, 300, say)}`, ...address(citation.url)].join(' ');
}

/** An address that can be clicked and draws no preview; nothing for an absent or overlong one. */
export function address(url: string | undefined): readonly string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { href } = new URL(url);
  return href.length > LONGEST_ADDRESS ? [] : [`<${href}>`];
}
