import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces a file's content whole or not at all, whatever happens meanwhile: the new one is written beside it under a hidden
 * name, and then takes its place. A link keeps leading to its file, and permissions stay. A file that is not there is made.
 */
export async function replaceFile(file: string, content: string | readonly Uint8Array[]): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.draft`);
  try {
    const handle = await open(draft, 'wx', (await stat(target).catch(() => undefined))?.mode);
    try {
      for (const part of typeof content === 'string' ? [content] : content) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
