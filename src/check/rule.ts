import type { Article } from '../knowledge/article.ts';
import type { Severity } from '../knowledge/diagnostic.ts';
import type { Library } from '../retrieval/library.ts';

/** A file that could be read. */
export interface CheckedFile {
  readonly path: string;
  /** As it stands, byte order mark included. */
  readonly text: string;
}

/** An article without errors, with its file. */
export interface CheckedArticle extends CheckedFile {
  readonly article: Article;
  /** The line of the file on which the front matter's value at a path of keys stands. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** What is checked. */
export interface Subject {
  readonly files: readonly CheckedFile[];
  readonly articles: readonly CheckedArticle[];
  /** The library of the articles. */
  readonly library: Library;
  /** The date, as YYYY-MM-DD. */
  readonly today: string;
}

/** A place that breaks a rule: what is wrong there and how to mend it, in one line. */
export interface Finding {
  readonly path: string;
  /** The line in the file, from 1. */
  readonly line: number;
  readonly message: string;
}

/** Something that articles should keep to. One file in `rules/` each. */
export interface Rule {
  /** In kebab case, as it stands behind a diagnostic. */
  readonly name: string;
  readonly severity: Severity;
  find(subject: Subject): Finding[];
  /** Mends a file's text without changing a word of it; only where that can be done for sure. */
  readonly mend?: (text: string) => string;
}
