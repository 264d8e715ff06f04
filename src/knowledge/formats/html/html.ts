import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { headingPath } from '../../headingPath.ts';
import { type LineMap, lineAt, linesOf } from '../../lines.ts';
import type { Span } from '../../span.ts';
import type { Block, Structure } from '../../structure.ts';
import { readFence } from '../fence.ts';
import { elementsOf } from './elements.ts';
import { readHead } from './head.ts';
import type { ShownLine } from './lineSetter.ts';
import { shownLines } from './shownLines.ts';

/**
 * Reads HTML as browsers do. The source is what the page shows, one paragraph, list item or table row a line, without scripts,
 * styles and navigation; where there is one `main` or one `article`, only what stands in it.
 */
export function readHtml(file: string): Structure {
  const { frontMatter, bodyStart } = readFence(file);
  // Line feeds stand in for the front matter, so that the parser's line numbers are the file's.
  const skipped = '\n'.repeat(linesOf(file.slice(0, bodyStart)).starts.length - 1);
  const document = parse(skipped + file.slice(bodyStart), { sourceCodeLocationInfo: true });
  return {
    ...setText(shownLines(mainPart(document))),
    ...(frontMatter && { frontMatter }),
    facts: readHead(document),
  };
}

function mainPart(document: DefaultTreeAdapterTypes.Document): DefaultTreeAdapterTypes.ParentNode {
  for (const name of ['main', 'article', 'body']) {
    const [first, ...others] = elementsOf(document, name);
    if (first && others.length === 0) return first;
  }
  return document;
}

/** Sets the lines as one text: those of a block beneath each other, blocks apart by an empty line. */
function setText(shown: readonly ShownLine[]): Pick<Structure, 'text' | 'blocks' | 'lineAt'> {
  const map = { starts: [] as number[], numbers: [] as number[] };
  const blocks: Block[] = [];
  const path = headingPath();
  let text = '';
  let before: ShownLine | undefined;
  for (const line of shown) {
    const continues = before !== undefined && line.block === before.block;
    if (before) text += continues ? '\n' : '\n\n';
    const start = text.length;
    text += line.marker + line.text;
    map.starts.push(start);
    map.numbers.push(line.line);
    before = line;
    if (line.heading !== undefined) path.enter(line.heading, line.text);
    else {
      const part = { start: start + line.marker.length, end: text.length };
      const open = continues ? blocks.pop() : undefined;
      blocks.push(extended(open ?? { start, end: start, parts: [], headings: path.above() }, part));
    }
  }
  const lines: LineMap = map;
  return { text, blocks, lineAt: (offset) => lineAt(lines, offset) };
}

function extended(block: Block, part: Span): Block {
  return { ...block, end: part.end, parts: [...block.parts, part] };
}
