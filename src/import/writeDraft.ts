import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FootnoteError } from '../errors.ts';

/**
 * Writes a file so that it is either there whole or not at all, whoever else writes or reads at the same time: beside its place
 * under another name, then put there at once.
 *
 * @returns whether it was written; without `force` a file that is there stays as it is
 * @throws FootnoteError `DRAFT_UNWRITABLE` when the folder cannot be written to
 */
export async function writeDraft(file: string, text: string, force: boolean): Promise<boolean> {
  const folder = path.dirname(file);
  // Hidden, so that nobody takes it for an article.
  const aside = path.join(folder, `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(aside, text, { flag: 'wx' });
    if (force) await rename(aside, file);
    else await link(aside, file);
    return true;
  } catch (cause) {
    const { code, syscall } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST' && syscall === 'link') return false;
    const message = `${file}: the draft cannot be written (${code}); check the folder, or name another with --out.`;
    throw new FootnoteError('DRAFT_UNWRITABLE', message, { cause });
  } finally {
    await rm(aside, { force: true });
  }
}
