import mammoth from 'mammoth';
import { FootnoteError } from '../../errors.ts';
import { oneLine } from '../cleanText.ts';
import type { Draft } from '../draft.ts';
import { namesIn } from './authors.ts';
import { dayOf } from './day.ts';
import { parsePage, parseXml } from './dom.ts';
import { toMarkdown } from './markdown.ts';
import { unzip, ZipFault, type ZipFile } from './zip.ts';

/** Bytes that all files of a document may have together, unpacked: pictures are most of them, and are packed already. */
const LARGEST_UNPACKED = 100_000_000;

/** Makes a draft of a Word document. Its own title is taken, not the one of the template that it was made from. */
export async function convertDocx(bytes: Uint8Array, { name }: { name: string }): Promise<Draft> {
  const files = filesOf(bytes, name);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Title'] => h1.title:fresh"] },
  );
  const page = parsePage(value).body;
  // The way back from a note at the end, which leads nowhere on paper.
  for (const link of page.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
    link.remove();
  const written = page.querySelector('h1.title');
  const core = coreOf(files);
  const title = oneLine(written?.textContent ?? '') || core.title;
  written?.remove();
  const { body, notes } = toMarkdown(page);
  const around = files.some((file) => /^word\/(header|footer)\d*\.xml$/.test(file.name));
  return {
    facts: {
      title: title || name,
      titleBy: title ? 'source' : 'editor',
      ...(core.authors.length > 0 && { authors: core.authors }),
      ...(core.date !== undefined && { date: core.date }),
    },
    body,
    notes: [...(around ? ['headers and footers of its pages are left out'] : []), ...notes],
  };
}

function filesOf(bytes: Uint8Array, name: string): ZipFile[] {
  try {
    const files = unzip(bytes, LARGEST_UNPACKED);
    if (files.some((file) => file.name === 'word/document.xml')) return files;
    throw new ZipFault('is a ZIP archive, but no Word document');
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const message = `${name} ${error.message}; open it and save it as .docx anew.`;
    throw new FootnoteError('SOURCE_INVALID', message, { cause: error });
  }
}

function coreOf(files: readonly ZipFile[]): {
  title: string;
  authors: ReturnType<typeof namesIn>;
  date?: string;
} {
  const core = files.find(({ name }) => name === 'docProps/core.xml');
  const root = core && parseXml(new TextDecoder().decode(core.bytes)).documentElement;
  const text = (name: string): string =>
    oneLine([...(root?.children ?? [])].find(({ tagName }) => tagName === name)?.textContent ?? '');
  const date = dayOf(text('dcterms:modified') || text('dcterms:created'));
  return {
    title: text('dc:title'),
    authors: namesIn(text('dc:creator')),
    ...(date !== undefined && { date }),
  };
}
