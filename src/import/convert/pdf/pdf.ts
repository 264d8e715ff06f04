import { FootnoteError } from '../../../errors.ts';
import { oneLine } from '../../cleanText.ts';
import { count, type Draft } from '../../draft.ts';
import { namesIn } from '../authors.ts';
import { dayOf } from '../day.ts';
import { escapeText } from '../escapeText.ts';
import { blocksOf, isItem, type PdfBlock } from './blocks.ts';
import { withoutFurniture } from './furniture.ts';
import { hyphenated, joinLines } from './joinLines.ts';
import { readPages } from './readPages.ts';
import { typographyOf } from './typography.ts';

const SHOWN = 5;

/** Makes a draft of a PDF: its lines become paragraphs again. */
export async function convertPdf(bytes: Uint8Array, { name }: { name: string }): Promise<Draft> {
  const { pages, info } = await readPages(bytes, name);
  const empty = pages.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []));
  if (empty.length === pages.length) {
    const message = `${name} has no text, only pictures of it; have its text recognised (OCR) first, and import that PDF.`;
    throw new FootnoteError('SOURCE_INVALID', message);
  }
  const bare = withoutFurniture(pages);
  const blocks = blocksOf(bare.pages, typographyOf(bare.pages));
  const own = oneLine(String(info.Title ?? ''));
  // What writers of PDF put in when nobody gave a title.
  const named = /^(untitled|microsoft (word|powerpoint)\b.*|.*\.(docx?|pdf|indd|tex|rtf))$/i.test(own)
    ? ''
    : own;
  const heading = blocks.find(({ level }) => level === 2);
  const title = named || (heading ? textOf(heading) : '');
  const written = hyphenated(bare.pages.flat().map(({ text }) => text));
  const mended: string[] = [];
  const parts = blocks
    .filter((block) => block.level === 0 || textOf(block) !== title)
    .map((block) => {
      const joined = joinLines(
        block.lines.map(({ text }) => text),
        written,
      );
      mended.push(...joined.mended);
      return markdownOf(joined.text, block.level);
    });
  const authors = namesIn(String(info.Author ?? ''));
  const date = dayOf(String(info.CreationDate ?? ''));
  return {
    facts: {
      title: title || name,
      titleBy: title ? 'source' : 'editor',
      ...(authors.length > 0 && { authors }),
      ...(date !== undefined && { date }),
    },
    body: parts.join('\n\n').replace(/^((?:- |\d+[.)] ).*)\n\n(?=- |\d+[.)] )/gm, '$1\n'),
    notes: [
      ...(empty.length > 0
        ? [
            `page ${empty.slice(0, SHOWN).join(', ')}${empty.length > SHOWN ? ' …' : ''} has no text, perhaps a picture`,
          ]
        : []),
      ...bare.furniture.slice(0, SHOWN).map((text) => `left out at the edge of its pages: “${text}”`),
      ...count(
        mended.length,
        'word',
        `joined at the end of a line: ${mended.slice(0, SHOWN).join(', ')}${mended.length > SHOWN ? ' …' : ''}`,
      ),
    ],
  };
}

function textOf({ lines }: PdfBlock): string {
  return lines.map(({ text }) => text).join(' ');
}

function markdownOf(text: string, level: number): string {
  if (level > 0) return `${'#'.repeat(level)} ${escapeText(text)}`;
  if (!isItem(text)) return escapeText(text);
  const [, mark = '', words = ''] = /^(\S+)\s+(.*)$/.exec(text) ?? [];
  return `${/^\d/.test(mark) ? mark : '-'} ${escapeText(words)}`;
}
