import { FootnoteError } from '../../errors.ts';
import type { Source } from './source.ts';

/** What a source is made of. */
export type SourceKind = 'html' | 'docx' | 'pdf' | 'feed';

const FEED_ROOT = /^<(rss|feed|rdf:RDF)[\s>]/;
const WEB_PAGE = /^<(!doctype html|html|head|title|meta|body|article|main|section|div|h[1-6]|p)[\s>]/i;
// What may stand before a document's first element: a declaration, comments, a document type.
const PROLOGUE = /^\s*(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype (?!html)[^>[]*(?:\[[^\]]*\]\s*)?>)/i;

/**
 * The kind of a source, by its first bytes, and by what its server or its name says where bytes say nothing.
 *
 * @throws FootnoteError `SOURCE_INVALID` when it is none that can be imported
 */
export function kindOf({ bytes, ending, mediaType, name }: Source): SourceKind {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'docx';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    throw notImportable(
      name,
      'is an old Office file, or one with a password; open it and save it as .docx without one',
    );
  }
  const text = withoutPrologue(textOf(bytes.subarray(0, 100_000)));
  if (FEED_ROOT.test(text)) return 'feed';
  if (WEB_PAGE.test(text)) return 'html';
  if (text.includes('\u0000')) throw notImportable(name, OTHER);
  if (mediaType?.includes('html') || ['.html', '.htm', '.xhtml'].includes(ending)) return 'html';
  if (['.md', '.txt'].includes(ending) || mediaType?.startsWith('text/')) {
    throw notImportable(name, 'is plain text, which needs no import; put it into the knowledge folder');
  }
  throw notImportable(name, OTHER);
}

const OTHER = 'is neither HTML, .docx, PDF, RSS nor Atom; save it as one of these';

/** The first bytes as text, well enough to tell what they are; UTF-16 is known by its mark. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function withoutPrologue(text: string): string {
  let rest = text;
  for (let match = PROLOGUE.exec(rest); match; match = PROLOGUE.exec(rest))
    rest = rest.slice(match[0].length);
  return rest.trimStart();
}

function notImportable(name: string, what: string): FootnoteError {
  return new FootnoteError('SOURCE_INVALID', `${name} ${what}.`);
}
