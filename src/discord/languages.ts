import { readdir, readFile } from 'node:fs/promises';
import { Locale } from 'discord.js';
import { FootnoteError } from '../errors.ts';
import { type LanguageFile, parseLanguage, type Text } from './languageFile.ts';
import type { Say } from './texts.ts';

/** One language of the interface. */
export interface Language {
  /** `en`, or a locale of Discord's such as `ko` or `pt-BR`. */
  readonly tag: string;
  readonly say: Say;
  /** Names and descriptions of commands, by the command's own name. English has none: its words stand in the commands. */
  readonly commands: LanguageFile['commands'];
}

/** The languages of the interface. */
export interface Languages {
  /** The language of a locale of Discord's; English when there is none for it. */
  of(locale: string | null | undefined): Language;
  readonly all: readonly Language[];
}

const FALLBACK = 'en';

/**
 * Reads the languages of a folder, one JSON file each, named for the locale.
 * @throws FootnoteError `LANGUAGE_INVALID`, naming the file that is no language, or lacks a text.
 */
export async function loadLanguages(folder = new URL('../../locales/', import.meta.url)): Promise<Languages> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const all = await Promise.all(files.map((file) => loadLanguage(file, folder)));
  const english = all.find(({ tag }) => tag === FALLBACK);
  if (!english) throw invalid('en.json', 'it is missing');
  const byTag = new Map(all.map((language) => [language.tag, language]));
  return {
    all,
    of: (locale) => byTag.get(locale ?? '') ?? byTag.get(locale?.split('-')[0] ?? '') ?? english,
  };
}

async function loadLanguage(file: string, folder: URL): Promise<Language> {
  const tag = file.slice(0, -'.json'.length);
  if (tag !== FALLBACK && !(Object.values(Locale) as string[]).includes(tag))
    throw invalid(file, 'its name is not a locale of Discord');
  const { language, faults } = parseLanguage(await readFile(new URL(file, folder), 'utf8'));
  if (faults.length > 0) throw invalid(file, faults.slice(0, 5).join('; '));
  return { tag, say: sayer(tag, language.texts), commands: language.commands };
}

function sayer(tag: string, texts: LanguageFile['texts']): Say {
  const plural = new Intl.PluralRules(tag);
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    formOf(texts[key] ?? key, plural.select(Number(values.count))).replace(/\{(\w+)\}/g, (_, name) =>
      String(values[name]),
    );
  return say as Say;
}

function formOf(text: Text, form: Intl.LDMLPluralRule): string {
  return typeof text === 'string' ? text : (text[form] ?? text.other);
}

function invalid(file: string, reason: string): FootnoteError {
  return new FootnoteError('LANGUAGE_INVALID', `locales/${file} cannot be used: ${reason}.`);
}
