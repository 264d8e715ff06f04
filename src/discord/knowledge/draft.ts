import { z } from 'zod';

/** A change of a server's articles that waits to be confirmed. `over`: when the article it replaces was updated, in ms since 1970. */
export const articleDraft = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('put'),
    name: z.string(),
    text: z.string(),
    over: z.int().nullable(),
  }),
  z.strictObject({ change: z.literal('remove'), name: z.string(), over: z.int() }),
]);

/** A change that waits to be confirmed. */
export type ArticleDraft = z.infer<typeof articleDraft>;

/** For how many ms it waits. */
export const DRAFT_LIFETIME = 15 * 60_000;
