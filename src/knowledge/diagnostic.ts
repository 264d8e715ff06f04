/** `error` keeps the article out of the library; `warning` makes worse answers likely; `hint` is a matter of tidiness. */
export type Severity = 'error' | 'warning' | 'hint';

/** Something wrong in an article, with the place and the mend. A list of them comes with every parse; parsing never throws. */
export interface Diagnostic {
  /** The file as the user knows it. */
  readonly path: string;
  /** The line in the file, from 1. */
  readonly line: number;
  readonly severity: Severity;
  /** The rule's name, in kebab case. */
  readonly rule: string;
  /** What is wrong and how to mend it, in one line. */
  readonly message: string;
}

/** `path:line: message (rule)`, the form that editors and terminals make clickable. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  return `${diagnostic.path}:${diagnostic.line}: ${diagnostic.message} (${diagnostic.rule})`;
}
