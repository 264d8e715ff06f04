import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces a file's text whole or not at all, whatever happens meanwhile: the new text is written beside it under a hidden
 * name, and then takes its place. A link keeps leading to its file, and permissions stay.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.draft`);
  try {
    const handle = await open(draft, 'wx', (await stat(target)).mode);
    try {
      await handle.writeFile(text);
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
