import type { Article } from '../article.ts';
import type { ArticleMeta } from '../articleMeta.ts';
import type { Passage } from '../passage.ts';
import {
  type GrowingSpanLists,
  type Numbers,
  narrow,
  narrowSpans,
  pushSpans,
  type SpanLists,
} from './numbers.ts';

/** Articles in columns: plain data, of which `openArticles` makes any article again without a look at the others. */
export interface StoredArticles {
  readonly ids: readonly string[];
  readonly paths: readonly string[];
  /** Of each article its source, then its `Facts` as JSON; in UTF-8, one after the other. */
  readonly text: Uint8Array;
  /** Where each of these texts begins, two an article, and where the last ends. */
  readonly textStart: Float64Array;
  /** The first passage of each article, all articles one after the other, and the end of the last. */
  readonly passageStart: Int32Array;
  readonly passages: PassageColumns<Numbers>;
  readonly sentences: SpanLists;
  readonly marks: SpanLists;
}

interface PassageColumns<Column> {
  readonly paragraph: Column;
  /** The number, from 1, of a part of an overlong paragraph; 0 for a whole one. */
  readonly part: Column;
  readonly line: Column;
  readonly start: Column;
  readonly length: Column;
  /** Under which of its article's lists of headings it stands. */
  readonly section: Column;
  /** The place in its article, from 1, of the passage that it repeats; 0 for none. */
  readonly repeats: Column;
}

/** What is stored of an article as JSON. */
export interface Facts {
  readonly meta: ArticleMeta;
  /** The lists of headings that its passages stand under, each once. */
  readonly headings: readonly (readonly string[])[];
}

interface Growing {
  readonly passages: PassageColumns<number[]>;
  readonly sentences: GrowingSpanLists;
  readonly marks: GrowingSpanLists;
}

/** Puts articles that `parseArticle` made into columns. */
export function storeArticles(articles: readonly Article[]): StoredArticles {
  const growing = emptyColumns();
  const passageStart = new Int32Array(articles.length + 1);
  const facts = articles.map((article, number) => {
    const headings = storePassages(article, growing);
    passageStart[number + 1] = growing.passages.start.length;
    return JSON.stringify({ meta: article.meta, headings } satisfies Facts);
  });
  return {
    ids: articles.map(({ id }) => id),
    paths: articles.map(({ path }) => path),
    ...encode(articles, facts),
    passageStart,
    passages: mapColumns(growing.passages, narrow),
    sentences: narrowSpans(growing.sentences),
    marks: narrowSpans(growing.marks),
  };
}

/** Appends an article's passages, and gives the lists of headings that they refer to. */
function storePassages(article: Article, { passages, ...lists }: Growing): Facts['headings'] {
  const places = new Map(article.passages.map(({ id }, index) => [id, index + 1]));
  const sections = new Map<string, number>();
  for (const passage of article.passages) {
    const key = JSON.stringify(passage.headings);
    const section = sections.get(key) ?? sections.size;
    sections.set(key, section);
    passages.paragraph.push(passage.paragraph);
    passages.part.push(partOf(passage));
    passages.line.push(passage.line);
    passages.start.push(passage.start);
    passages.length.push(passage.end - passage.start);
    passages.section.push(section);
    passages.repeats.push(passage.repeats === undefined ? 0 : (places.get(passage.repeats) as number));
    pushSpans(lists.sentences, passage.sentences, passage.start);
    // A mark may begin before its passage does.
    pushSpans(lists.marks, passage.marks ?? [], 0);
  }
  return [...sections.keys()].map((key) => JSON.parse(key) as readonly string[]);
}

/** `2` of `article#p3.2`. */
function partOf({ id }: Passage): number {
  return Number(/\.(\d+)$/.exec(id)?.[1] ?? 0);
}

function encode(
  articles: readonly Article[],
  facts: readonly string[],
): Pick<StoredArticles, 'text' | 'textStart'> {
  const textStart = new Float64Array(2 * articles.length + 1);
  articles.forEach(({ source }, number) => {
    const at = (textStart[2 * number] as number) + Buffer.byteLength(source);
    textStart[2 * number + 1] = at;
    textStart[2 * number + 2] = at + Buffer.byteLength(facts[number] as string);
  });
  const text = new Uint8Array(textStart[2 * articles.length] as number);
  const encoder = new TextEncoder();
  articles.forEach(({ source }, number) => {
    encoder.encodeInto(source, text.subarray(textStart[2 * number], textStart[2 * number + 1]));
    encoder.encodeInto(facts[number] as string, text.subarray(textStart[2 * number + 1]));
  });
  return { text, textStart };
}

function emptyColumns(): Growing {
  const list = (): GrowingSpanLists => ({ first: [], bounds: [] });
  return {
    passages: { paragraph: [], part: [], line: [], start: [], length: [], section: [], repeats: [] },
    sentences: list(),
    marks: list(),
  };
}

function mapColumns<From, To>(columns: PassageColumns<From>, map: (column: From) => To): PassageColumns<To> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, map(column)]),
  ) as unknown as PassageColumns<To>;
}
