import type { Article } from '../knowledge/article.ts';
import type { Person } from '../knowledge/articleMeta.ts';
import type { Passage } from '../knowledge/passage.ts';

/** Where a quotation stands, as data; every field that the article does not give is absent. */
export interface Citation {
  readonly title: string;
  /** The title was given by the editor, not by the source: shown in square brackets, as bibliographies do. */
  readonly titleSupplied: boolean;
  /** In the order of the article, given name first. */
  readonly authors: readonly string[];
  readonly publisher?: string;
  /** As the article gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  readonly url?: string;
  /** The headings above the passage, outermost first. */
  readonly section: readonly string[];
  /** The paragraph's number in the article, from 1. */
  readonly paragraph: number;
}

/** The citation of a passage. */
export function cite(article: Article, passage: Passage): Citation {
  const {
    title,
    titleBy,
    author,
    authors = author === undefined ? [] : [author],
    publisher,
    date,
    url,
  } = article.meta;
  return {
    title,
    titleSupplied: titleBy === 'editor',
    authors: authors.map(personName),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    section: passage.headings,
    paragraph: passage.paragraph,
  };
}

/**
 * The citation as one line of plain text, without its address: who, what, where, when, and which paragraph.
 * For example `Jane Doe and Ann Poe, “Ties that bind”, The Review, 2024-05-01, “Background”, ¶ 3`, or, where the source gives
 * no more, `[Ties that bind], undated, ¶ 3`. `undated` is the word for a missing date, in the reader's language.
 */
export function formatCitation(citation: Citation, undated = 'undated'): string {
  const { title, titleSupplied, authors, publisher, date, section, paragraph } = citation;
  return [
    nameList(authors),
    titleSupplied ? `[${title}]` : `“${title}”`,
    publisher ?? '',
    date ?? undated,
    section.length > 0 ? `“${section.at(-1)}”` : '',
    `¶ ${paragraph}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function personName(person: Person): string {
  if (typeof person === 'string') return person;
  return person.given === undefined ? person.family : `${person.given} ${person.family}`;
}

function nameList(names: readonly string[]): string {
  if (names.length > 3) return `${names[0]} et al.`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
