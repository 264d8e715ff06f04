import type { Diagnostic } from '../knowledge/diagnostic.ts';
import { buildLibrary } from '../retrieval/library.ts';
import type { CheckedArticle, CheckedFile } from './rule.ts';
import { RULES } from './rules.ts';

/**
 * Checks articles by every rule.
 *
 * @param files all files that could be read; `articles` those without errors, with distinct ids
 * @param today the date, as YYYY-MM-DD
 * @returns what was found, by path and line
 */
export function check(
  files: readonly CheckedFile[],
  articles: readonly CheckedArticle[],
  today: string,
): Diagnostic[] {
  const library = buildLibrary(articles.map(({ article }) => article));
  const subject = { files, articles, library, today };
  return sorted(
    RULES.flatMap((rule) =>
      rule.find(subject).map((finding) => ({ ...finding, severity: rule.severity, rule: rule.name })),
    ),
  );
}

/** By path, line and rule. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ path, line, rule }: Diagnostic): string => `${path}\n${String(line).padStart(9)}\n${rule}`;
  return [...diagnostics].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A file's text with everything mended that can be without changing a word. */
export function mend(text: string): string {
  return RULES.reduce((mended, rule) => rule.mend?.(mended) ?? mended, text);
}
