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
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'an id has lower-case letters, digits and hyphens, at most 60')
    .describe('A short name of its own: lower-case letters, digits and hyphens.'),
  name: line.optional().describe('The topic as people see it; made from the id if left out.'),
  questions: z.array(line).min(1).max(1000).describe('Examples of how people ask.'),
  quote: z
    .string()
    .trim()
    .min(1)
    .max(4000)
    .describe('Words copied from the passage that answers, within one paragraph.'),
  followups: z.array(line).min(1).max(50).optional().describe('What people ask next.'),
});

/** The front matter of an article. An unknown key is an error, so that a misspelt one is not silently ignored. */
export const articleMeta = z.strictObject({
  title: line.describe('The title.'),
  titleBy: z
    .enum(['source', 'editor'])
    .default('source')
    .describe('Who gave the title: the source, or the editor, because the source has none.'),
  author: person.optional().describe('Who wrote it: a name, or family and given.'),
  authors: z.array(person).min(1).max(50).optional().describe('Those who wrote it, instead of author.'),
  publisher: line.optional().describe('Where it appeared.'),
  date: day.optional().describe('When: YYYY, YYYY-MM or YYYY-MM-DD.'),
  url: webAddress.optional().describe('Its address on the web, cited with every quotation.'),
  accessed: day.optional().describe('When it was fetched from there: YYYY, YYYY-MM or YYYY-MM-DD.'),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a tag such as en or en-AU')
    .optional()
    .describe('A tag such as en or en-AU.'),
  licence: line.optional().describe('Its licence.'),
  kind: z.enum(['news', 'commentary', 'reference', 'faq']).optional().describe('What kind of text it is.'),
  glossary: z
    .record(line, z.array(line).min(1).max(20))
    .optional()
    .describe('Words that people use, each with the words that the article uses instead.'),
  intents: z.array(authoredIntent).max(2000).optional().describe('What people ask for.'),
  outOfScope: z
    .array(line)
    .min(1)
    .max(1000)
    .optional()
    .describe('Questions that the article does not answer, though it may look as if it did.'),
});

/** The JSON Schema of the front matter (draft 2020-12), by which editors can complete and check it. */
export function articleSchema(): object {
  return { title: 'The front matter of an article', ...z.toJSONSchema(articleMeta, { io: 'input' }) };
}

export type AuthoredIntent = z.infer<typeof authoredIntent>;
export type ArticleMeta = z.infer<typeof articleMeta>;
export type Person = z.infer<typeof person>;
