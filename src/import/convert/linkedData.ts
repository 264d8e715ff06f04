import { z } from 'zod';
import { oneLine } from '../cleanText.ts';
import type { DomDocument } from './dom.ts';

/** What a page says of its article in schema.org's terms, as far as it can be read. */
export interface LinkedData {
  readonly headline?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly datePublished?: string;
}

const line = z.string().transform(oneLine).pipe(z.string().min(1)).optional().catch(undefined);
const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const people = z
  .union([named.transform((one) => [one]), z.array(named)])
  .optional()
  .catch(undefined);
const article = z.object({
  '@type': z.union([z.string(), z.array(z.string()).transform((types) => types.join(' '))]),
  headline: line,
  author: people,
  publisher: named.optional().catch(undefined),
  datePublished: line,
});
const graph = z.object({ '@graph': z.array(z.unknown()) });

/** Reads the JSON-LD of a page; what cannot be read is passed over, for a page is good without it. */
export function linkedData(document: DomDocument): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of itemsOf(script.textContent)) {
      const { success, data } = article.safeParse(item);
      if (!success || !/Article|Posting|Report|WebPage/.test(data['@type'])) continue;
      return {
        authors: data.author ?? [],
        ...(data.headline !== undefined && { headline: data.headline }),
        ...(data.publisher !== undefined && { publisher: oneLine(data.publisher) }),
        ...(data.datePublished !== undefined && { datePublished: data.datePublished }),
      };
    }
  }
  return { authors: [] };
}

function itemsOf(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    if (Array.isArray(value)) return value;
    const whole = graph.safeParse(value);
    return whole.success ? whole.data['@graph'] : [value];
  } catch {
    return [];
  }
}
