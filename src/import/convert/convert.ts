import { FootnoteError } from '../../errors.ts';
import type { Draft } from '../draft.ts';
import { decodeText } from '../source/decode.ts';
import { kindOf } from '../source/kind.ts';
import type { Source } from '../source/source.ts';

/** How a source is to be taken. */
export interface ConvertOptions {
  /** The most entries of a feed. */
  readonly limit: number;
  /** Keep all of a page, not only what reads like its article. */
  readonly whole: boolean;
}

/**
 * Makes drafts of a source: one, or one for each entry of a feed.
 *
 * @throws FootnoteError `SOURCE_INVALID`; nothing else, whatever the source is
 */
export async function convert(source: Source, options: ConvertOptions): Promise<Draft[]> {
  const kind = kindOf(source);
  try {
    // Each reader is loaded only when a source needs it.
    if (kind === 'pdf') return [await (await import('./pdf/pdf.ts')).convertPdf(source.bytes, source)];
    if (kind === 'docx') return [await (await import('./docx.ts')).convertDocx(source.bytes, source)];
    const { text, notes } = decodeText(source.bytes, source.charset);
    const drafts =
      kind === 'feed'
        ? (await import('./feed.ts')).convertFeed(text, { name: source.name, limit: options.limit })
        : [(await import('./html.ts')).convertHtml(text, { ...source, whole: options.whole })];
    return drafts.map((draft) => ({ ...draft, notes: [...notes, ...draft.notes] }));
  } catch (cause) {
    if (cause instanceof FootnoteError) throw cause;
    // The readers are other people's; what a broken source makes them throw is no defect of ours.
    const message = `${source.name} cannot be read as ${kind}: it is broken, or nested too deeply; save it anew.`;
    throw new FootnoteError('SOURCE_INVALID', message, { cause });
  }
}
