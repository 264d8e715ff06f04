/** A line of a page: its text, where its baseline begins in points from the lower left corner, and how it is set. */
export interface PdfLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** What else a PDF may say. */
export interface PdfOptions {
  /** The properties: Title, Author, CreationDate. */
  readonly info?: Readonly<Record<string, string>>;
  /** Lock it with a password that nobody knows. */
  readonly locked?: boolean;
}

/** A PDF 1.4 file written by hand, with a page for each list of lines, in Helvetica. */
export function pdf(
  pages: readonly (readonly PdfLine[])[],
  { info = {}, locked = false }: PdfOptions = {},
): Buffer {
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
    `<<${Object.entries(info)
      .map(([key, value]) => `/${key}(${escaped(value)})`)
      .join('')}>>`,
    ...pages.flatMap((lines, i) => {
      const content = lines.map(shown).join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${7 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
        `<</Length ${Buffer.byteLength(content, 'latin1')}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const key = '0'.repeat(64);
  const lock = locked ? `/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>/ID[<00><00>]` : '';
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 5 0 R${lock}>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text + table + end, 'latin1');
}

/** Lines set one below the other from `y` on, `pitch` points apart. */
export function column(texts: readonly string[], y: number, { x = 72, pitch = 14 } = {}): PdfLine[] {
  return texts.map((text, i) => ({ text, x, y: y - i * pitch }));
}

function shown({ text, x = 72, y, size = 11, bold = false }: PdfLine): string {
  return `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
