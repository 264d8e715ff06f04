import { createRequire } from 'node:module';
import type { Article } from '../knowledge/article.ts';
import { FUNCTION_WORDS } from '../knowledge/functionWords.ts';
import type { Intent } from '../knowledge/intent.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Match, SearchResult } from './search.ts';

const porter = createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer.js') as {
  stem(word: string): string;
};

interface Document {
  readonly passage: Passage;
  readonly intent: Intent;
  readonly source: string;
  readonly weights: ReadonlyMap<string, number>;
}

/** The passages' log term frequencies, normalised to unit length, and each term's document frequency. */
export interface Index {
  readonly documents: readonly Document[];
  readonly df: ReadonlyMap<string, number>;
}

export function buildIndex(articles: readonly Article[]): Index {
  const documents = articles.flatMap((article) =>
    article.passages
      .filter((passage) => passage.repeats === undefined)
      .map((passage) => {
        const intent = article.intents.find(({ passageId }) => passageId === passage.id) as Intent;
        return { passage, intent, source: article.source, weights: unit(counts(terms(passage.text))) };
      }),
  );
  const df = new Map<string, number>();
  for (const { weights } of documents)
    for (const term of weights.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  return { documents, df };
}

/** Cosine TF-IDF, lnc.ltc. */
export function search(index: Index, question: string, limit: number): SearchResult {
  const asked = terms(question);
  const query = unit(new Map([...counts(asked)].map(([term, weight]) => [term, weight * idf(index, term)])));
  const matches: Match[] = index.documents
    .map((document) => ({ document, score: dot(query, document.weights) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ document, score }) => ({
      passage: document.passage,
      intent: document.intent,
      score,
      sentences: document.passage.sentences
        .map((span) => ({
          ...span,
          score: dot(query, counts(terms(document.source.slice(span.start, span.end)))),
        }))
        .sort((a, b) => b.score - a.score || a.start - b.start),
    }));
  const unknownWords = words(question).filter(
    (word) => !FUNCTION_WORDS.has(word) && !index.df.has(porter.stem(word)),
  );
  return { matches, repairs: [], unknownWords, confidence: matches[0]?.score ?? 0 };
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function terms(text: string): string[] {
  return words(text)
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => porter.stem(word));
}

function counts(list: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const term of list) counted.set(term, (counted.get(term) ?? 0) + 1);
  return new Map([...counted].map(([term, count]) => [term, 1 + Math.log(count)]));
}

function unit(weights: ReadonlyMap<string, number>): Map<string, number> {
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

function idf(index: Index, term: string): number {
  return Math.log((index.documents.length + 1) / ((index.df.get(term) ?? 0) + 0.5));
}
