import type { Article } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import { givenFirst } from './names.ts';

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
  /** The article argues rather than reports, so the footnote says that its authors do. */
  readonly commentary?: true;
}

/** The words of a citation that are not the source's own, in the reader's language. */
interface CitationWords {
  readonly undated: string;
  /** So many authors, listed, as those who argue something. */
  argues(authors: string, count: number): string;
}

const ENGLISH: CitationWords = {
  undated: 'undated',
  argues: (authors, count) => `${authors} ${count === 1 ? 'argues' : 'argue'}`,
};

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
    authors: authors.map(givenFirst),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    section: passage.headings,
    paragraph: passage.paragraph,
    ...(article.meta.kind === 'commentary' && { commentary: true as const }),
  };
}

/**
 * The citation as one line of plain text, without its address: who, what, where, when, and which paragraph.
 * For example `Jane Doe and Ann Poe, “Ties that bind”, The Review, 2024-05-01, “Background”, ¶ 3`, or, where the source gives
 * no more, `[Ties that bind], undated, ¶ 3`. Of a commentary it says `Jane Doe argues, …`.
 */
export function formatCitation(citation: Citation, words = ENGLISH): string {
  const { title, titleSupplied, authors, publisher, date, section, paragraph, commentary } = citation;
  const names = nameList(authors);
  return [
    commentary && names !== '' ? words.argues(names, authors.length) : names,
    titleSupplied ? `[${title}]` : `“${title}”`,
    publisher ?? '',
    date ?? words.undated,
    section.length > 0 ? `“${section.at(-1)}”` : '',
    `¶ ${paragraph}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function nameList(names: readonly string[]): string {
  if (names.length > 3) return `${names[0]} et al.`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
