import { z } from 'zod';
import { type TableName, tables } from './tables.ts';

/** The version of the export's format, raised when rows of an older export no longer fit the tables. */
const VERSION = 1;

/** The first line of an export. */
export const header = z.object({
  footnote: z.literal('export'),
  version: z.literal(VERSION, `is not ${VERSION}, the version that this Footnote reads`),
});

/** The last line of an export: one without it was cut off on its way. */
export const ending = z.strictObject({ end: z.literal(true), rows: z.int() });

/** The tables of an export. Drafts are left out: they live for a day at most. */
export const exported = [
  'settings',
  'votes',
  'questions',
  'shares',
  'articles',
  'jobs',
] as const satisfies readonly TableName[];

/** A line with a row of a table. */
export const rowLine = z.discriminatedUnion('table', [
  z.strictObject({ table: z.literal('settings'), row: tables.settings }),
  z.strictObject({ table: z.literal('votes'), row: tables.votes }),
  z.strictObject({ table: z.literal('questions'), row: tables.questions }),
  z.strictObject({ table: z.literal('shares'), row: tables.shares }),
  z.strictObject({ table: z.literal('articles'), row: tables.articles }),
  z.strictObject({ table: z.literal('jobs'), row: tables.jobs }),
]);

/** A row and the table that it belongs to. */
export type RowLine = z.infer<typeof rowLine>;

/** The header of an export made now. */
export function headerLine(): z.infer<typeof header> {
  return { footnote: 'export', version: VERSION };
}
