import { z } from 'zod';

const line = z.string().trim().min(1).max(500);
const isoDay = z.iso.date();
const day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { abort: true, error: 'a date is written YYYY, YYYY-MM or YYYY-MM-DD' })
  .refine((text) => isoDay.safeParse(`${text}-01-01`.slice(0, 10)).success, 'there is no such date');
const webAddress = z
  .url({ protocol: /^https?$/, error: 'an address begins with https:// or http://' })
  .max(2000);
const person = z.union([line, z.strictObject({ family: line, given: line.optional() })]);

/** An intent as an author writes it: questions people ask, and a quote that names the passage which answers them. */
export const authoredIntent = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'an id has lower-case letters, digits and hyphens, at most 60'),
  name: line.optional(),
  questions: z.array(line).min(1).max(1000),
  quote: z.string().trim().min(1).max(4000),
});

/** The front matter of an article. An unknown key is an error, so that a misspelt one is not silently ignored. */
export const articleMeta = z.strictObject({
  title: line,
  /** Who gave the title: the source itself, or the editor who put the article in because the source has none. */
  titleBy: z.enum(['source', 'editor']).default('source'),
  author: person.optional(),
  authors: z.array(person).min(1).max(50).optional(),
  publisher: line.optional(),
  date: day.optional(),
  url: webAddress.optional(),
  accessed: day.optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a tag such as en or en-AU')
    .optional(),
  licence: line.optional(),
  kind: z.enum(['news', 'commentary', 'reference', 'faq']).optional(),
  /** Words readers use, each with the words the article uses instead. */
  glossary: z.record(line, z.array(line).min(1).max(20)).optional(),
  intents: z.array(authoredIntent).max(2000).optional(),
});

export type AuthoredIntent = z.infer<typeof authoredIntent>;
export type ArticleMeta = z.infer<typeof articleMeta>;
export type Person = z.infer<typeof person>;
