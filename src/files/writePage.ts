import { writeFile } from 'node:fs/promises';
import { FootnoteError } from '../errors.ts';

/** Writes a page that was asked for, over what is there. @throws FootnoteError `INPUT_INVALID` when it cannot */
export async function writePage(file: string, html: string): Promise<void> {
  try {
    await writeFile(file, html);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new FootnoteError(
      'INPUT_INVALID',
      `${file}: the page cannot be written (${code}); name another file.`,
      { cause },
    );
  }
}
