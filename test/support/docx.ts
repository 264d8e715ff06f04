import { type ZipInput, zip } from './zip.ts';

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What a Word document says of itself. */
export interface DocxProperties {
  readonly title?: string;
  readonly creator?: string;
  readonly modified?: string;
}

/** A Word document whose body is the given WordprocessingML; more files may be put beside it. */
export function docx(body: string, properties: DocxProperties = {}, more: readonly ZipInput[] = []): Buffer {
  const { title = '', creator = '', modified = '2024-05-01T10:00:00Z' } = properties;
  return zip([
    file(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    file(
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    file(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dcterms:modified>${modified}</dcterms:modified></cp:coreProperties>`,
    ),
    file(
      'word/styles.xml',
      `<w:styles ${MAIN}>${['Title', 'Heading 1', 'Heading 2'].map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    ),
    file(
      'word/_rels/document.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    file('word/document.xml', `<w:document ${MAIN}><w:body>${body}</w:body></w:document>`),
    ...more,
  ]);
}

/** A paragraph of WordprocessingML, in a style if one is named. */
export function paragraph(text: string, style?: string): string {
  const set = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${set}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of WordprocessingML. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A text file of an archive. */
export function file(name: string, text: string): ZipInput {
  return { name, bytes: Buffer.from(text) };
}
