import { createHash } from 'node:crypto';
import type { Library } from '../retrieval/library.ts';
import { readQuestion } from '../retrieval/question.ts';

/** Longer questions are kept up to here, in UTF-16 code units. */
const LONGEST = 300;

/** What names a person: Discord's ids, in mentions or bare, and e-mail addresses. */
const PERSONAL = /<(?:@[!&]?|#)\d+>|\b\d{15,}\b|[^\s<>@"']+@[^\s<>@"']+\.[^\s<>@"']+/g;

/** A question as it may be kept: without what names a person, on one line, at most 300 characters, and storable by any database. */
export function keptText(question: string): string {
  const line = question
    .replace(PERSONAL, '…')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/^(?:…\s*)+|(?:\s*…)+$/g, '')
    .trim();
  return line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * What questions that ask the same have in common: a fingerprint of their terms as the library reads them, repaired,
 * stemmed and in any order. A question of stop words alone is the same as those with its very words.
 */
export function sameness(library: Library, question: string): string {
  const { terms, words } = readQuestion(library.index, question);
  const said = terms.length > 0 ? terms.map(({ term }) => term).sort() : words;
  return createHash('sha256')
    .update([...new Set(said)].join(' '))
    .digest('base64url')
    .slice(0, 22);
}
