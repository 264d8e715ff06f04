import type { Article } from '../../knowledge/article.ts';
import type { Person } from '../../knowledge/articleMeta.ts';
import type { Passage } from '../../knowledge/passage.ts';

/** A day, month or year, as exactly as the article gives it. Months and days count from 1. */
export interface CalendarDate {
  readonly year: string;
  readonly month?: number;
  readonly day?: number;
}

/** What the styles of citation need of a quoted passage. What the article does not give is absent, and no style invents it. */
export interface Reference {
  /** A name of its own for files of references. */
  readonly key: string;
  /** As the article writes them: a name that is not split into family and given name is used whole. */
  readonly authors: readonly Person[];
  readonly title: string;
  /** The title was supplied by the editor, as the source has none. */
  readonly titleSupplied: boolean;
  /** Where it appeared: a site, a newspaper, a publisher. */
  readonly publisher?: string;
  readonly date?: CalendarDate;
  readonly url?: string;
  /** When the editor fetched it. */
  readonly accessed?: CalendarDate;
  /** The paragraph's number in the article, from 1. */
  readonly paragraph: number;
}

/** The reference to a passage of an article. */
export function referenceTo({ id, meta }: Article, { paragraph }: Passage): Reference {
  const { title, titleBy, author, authors = author === undefined ? [] : [author] } = meta;
  const date = dateOf(meta.date);
  const accessed = dateOf(meta.accessed);
  return {
    key: id,
    authors,
    title,
    titleSupplied: titleBy === 'editor',
    ...(meta.publisher !== undefined && { publisher: meta.publisher }),
    ...(date && { date }),
    ...(meta.url !== undefined && { url: meta.url }),
    ...(accessed && { accessed }),
    paragraph,
  };
}

/** A text with one full stop at its end, unless it ends a sentence already. */
export function sentence(text: string): string {
  return /[.?!][”"’)\]]?$/.test(text) ? text : `${text}.`;
}

function dateOf(text: string | undefined): CalendarDate | undefined {
  const [year, month, day] = text?.split('-') ?? [];
  if (year === undefined) return undefined;
  return {
    year,
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}
