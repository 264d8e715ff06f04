import { Locale } from 'discord-api-types/v10';
import { absent, checkText, type Fields, type Issue, issue, missing, type Path } from './form.ts';

/** What a slash command and its options may be called; letters of every script count, but only small ones. */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Checks the name of a slash command or option. */
export function checkSlashName(path: Path, value: unknown): Issue[] {
  if (absent(value)) return missing(path);
  const name = String(value);
  const length = checkText(path, name, { min: 1, max: 32 });
  if (length.length > 0) return length;
  if (SLASH_NAME.test(name) && name === name.toLowerCase()) return [];
  return issue(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

/** Checks a map from locales to texts; an unknown locale is refused by name. */
export function checkLocalizations(
  path: Path,
  value: unknown,
  check: (path: Path, text: unknown) => Issue[],
): Issue[] {
  if (absent(value)) return [];
  const locales: readonly string[] = Object.values(Locale);
  return Object.entries(value as Fields).flatMap(([locale, text]) => {
    if (locales.includes(locale)) return absent(text) ? [] : check([...path, locale], text);
    return issue([...path, locale], 'BASE_TYPE_CHOICES', `Value must be one of {${locales.join(', ')}}.`);
  });
}
