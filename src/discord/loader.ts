import { readdir } from 'node:fs/promises';
import type { z } from 'zod';
import { FootnoteError } from '../errors.ts';
import { type Command, commandSchema } from './command.ts';
import { type Component, componentSchema } from './component.ts';
import { type MessageMenu, menuSchema } from './menu.ts';

/**
 * Loads the commands of a folder, one a file, in the order of their names.
 * @throws FootnoteError `COMMAND_INVALID`, naming the file that is not one: nothing is skipped silently.
 */
export async function loadCommands(
  folder = new URL('./commands/', import.meta.url),
): Promise<readonly Command[]> {
  return load<Command>(folder, commandSchema, (command) => command.data.name);
}

/** Loads the components of a folder, as `loadCommands` does the commands. */
export async function loadComponents(
  folder = new URL('./components/', import.meta.url),
): Promise<readonly Component[]> {
  return load<Component>(folder, componentSchema, (component) => component.name);
}

/** Loads the menus of a folder, as `loadCommands` does the commands. */
export async function loadMenus(
  folder = new URL('./menus/', import.meta.url),
): Promise<readonly MessageMenu[]> {
  return load<MessageMenu>(folder, menuSchema, (menu) => menu.data.name);
}

async function load<T>(
  folder: URL,
  schema: z.ZodType<T>,
  nameOf: (loaded: T) => string,
): Promise<readonly T[]> {
  const files = (await readdir(folder)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).sort();
  const loaded = new Map<string, T>();
  for (const file of files) {
    const one = await loadFile(new URL(file, folder), schema);
    if (loaded.has(nameOf(one)))
      throw invalid(file, folder, `the name ${nameOf(one)} is taken by another file`);
    loaded.set(nameOf(one), one);
  }
  return [...loaded].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

async function loadFile<T>(file: URL, schema: z.ZodType<T>): Promise<T> {
  const name = file.pathname.split('/').at(-1) ?? '';
  const folder = new URL('./', file);
  const module = await (import(file.href) as Promise<{ readonly default?: unknown }>).catch(
    (cause: unknown) => {
      throw invalid(name, folder, cause instanceof Error ? cause.message : 'it cannot be loaded', cause);
    },
  );
  if (module.default === undefined) throw invalid(name, folder, 'it has no default export');
  const parsed = schema.safeParse(module.default);
  if (!parsed.success)
    throw invalid(name, folder, parsed.error.issues.map((issue) => issue.message).join('; '));
  return parsed.data;
}

function invalid(file: string, folder: URL, reason: string, cause?: unknown): FootnoteError {
  const path = `${folder.pathname.split('/').at(-2)}/${file}`;
  const line = reason.replace(/\s+/g, ' ').slice(0, 300);
  return new FootnoteError('COMMAND_INVALID', `discord/${path} cannot be used: ${line}.`, { cause });
}
