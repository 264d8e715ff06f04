import type { getDocument, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FootnoteError } from '../../../errors.ts';
import { type Line, linesOf } from './lines.ts';

/** The lines of a PDF by page, and what its properties say. */
export interface PdfText {
  readonly pages: readonly (readonly Line[])[];
  readonly info: Readonly<Record<string, unknown>>;
}

const MOST_PAGES = 3000;

/** Reads the text of a PDF. @throws FootnoteError `SOURCE_INVALID` */
export async function readPages(bytes: Uint8Array, name: string): Promise<PdfText> {
  const task = (await reader())({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      throw invalid(name, `has ${document.numPages} pages, more than ${MOST_PAGES}; split it`);
    }
    const pages: Line[][] = [];
    for (let n = 1; n <= document.numPages; n++) pages.push(await linesOfPage(document, n));
    const { info } = await document.getMetadata();
    return { pages, info: info as Record<string, unknown> };
  } catch (cause) {
    if (cause instanceof FootnoteError) throw cause;
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    const what = locked
      ? 'has a password; open it, print it into a new PDF without one, and import that'
      : 'is a broken PDF; open it and print it into a new one';
    throw invalid(name, what, cause);
  } finally {
    await task.destroy();
  }
}

async function linesOfPage(document: PDFDocumentProxy, n: number): Promise<Line[]> {
  const page = await document.getPage(n);
  const { items } = await page.getTextContent();
  page.cleanup();
  return linesOf(items.flatMap((item) => ('str' in item ? [item] : [])));
}

/** The reader, loaded with stand-ins for what it would otherwise take from a package with native code, to draw with. */
async function reader(): Promise<typeof getDocument> {
  const world = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) world[name] ??= class {};
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')).getDocument;
}

function invalid(name: string, what: string, cause?: unknown): FootnoteError {
  return new FootnoteError('SOURCE_INVALID', `${name} ${what}.`, { cause });
}
