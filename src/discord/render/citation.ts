import type { Quotation } from '../../answer/answer.ts';
import { type Citation, formatCitation } from '../../answer/citation.ts';
import { sentenceAddress, webAddress } from '../../answer/textFragment.ts';
import { passageMark } from '../../app/passageMark.ts';
import type { Say } from '../texts.ts';
import type { CardLink } from './card.ts';
import { echo } from './markdown.ts';

/** Discord refuses a link button whose address is longer than 512 characters. */
const LONGEST_LINK = 511;
/** An address in the text that is longer than this would crowd out the quotation. */
const LONGEST_ADDRESS = 700;

/** A citation as Discord text of at most `limit` characters before escaping, without the address. */
export function citationText(citation: Citation, limit: number, say: Say): string {
  const argues = (authors: string, count: number) => say('argues', { authors, count });
  return echo(formatCitation(citation, { undated: say('undated'), argues }), limit);
}

/**
 * The footnote of a quotation: its citation, which revision of the passage's words this is, and the address of the
 * sentence where that is too long for a button. Discord shows a line that begins so in small type.
 */
export function footnote(quotation: Quotation, say: Say): string {
  const revision = say('revision', { mark: passageMark(quotation.passage) });
  const line = `-# ¹ ${citationText(quotation.citation, 300, say)} · ${revision}`;
  const address = sentenceAddress(quotation);
  if (address === undefined || address.length <= LONGEST_LINK) return line;
  const shown = [address, webAddress(quotation.citation.url)].find(
    (url) => url !== undefined && url.length <= LONGEST_ADDRESS,
  );
  return shown === undefined ? line : `${line}\n<${shown}>`;
}

/** The button that leads to the sentence on the web, where the article has an address that is short enough. */
export function sourceLinks(quotation: Quotation, say: Say): readonly CardLink[] {
  const url = sentenceAddress(quotation);
  return url === undefined || url.length > LONGEST_LINK ? [] : [{ label: say('source'), url }];
}

/** An address that can be clicked and draws no preview; nothing for an absent or overlong one. */
export function address(url: string | undefined): readonly string[] {
  const href = webAddress(url);
  return href === undefined || href.length > LONGEST_ADDRESS ? [] : [`<${href}>`];
}
