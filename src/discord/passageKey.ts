import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Quotation } from '../answer/answer.ts';
import type { Passage } from '../knowledge/passage.ts';

/** What a button must carry to show a passage again after a restart, and to notice that its words have changed since. */
export interface PassageKey {
  readonly passageId: string;
  /** Six characters that change when the passage's words do. */
  readonly mark: string;
  /** The ordinals, from 0, of the passage's highlighted sentences. */
  readonly sentences: readonly number[];
}

const fields = z.tuple([
  z.string().regex(/^[a-z0-9-]{1,60}#p\d{1,6}(\.\d{1,6})?$/),
  z.string().regex(/^[\w-]{6}$/),
  z.string().regex(/^(\d{1,3}(\.\d{1,3}){0,1})?$/),
]);

/** The key of a quotation as fields of a `custom_id`, at most 94 characters together. */
export function passageFields(quotation: Quotation): readonly string[] {
  const sentences = quotation.passage.sentences.flatMap((sentence, ordinal) =>
    quotation.highlights.some((span) => span.start <= sentence.start && sentence.end <= span.end)
      ? [ordinal]
      : [],
  );
  return [
    quotation.passage.id,
    passageMark(quotation.passage),
    sentences
      .slice(0, 2)
      .filter((ordinal) => ordinal < 1000)
      .join('.'),
  ];
}

/** Reads the fields back; `undefined` when they were forged or come from another version. */
export function parsePassageKey(raw: readonly string[]): PassageKey | undefined {
  const parsed = fields.safeParse(raw);
  if (!parsed.success) return undefined;
  const [passageId, mark, ordinals] = parsed.data;
  return { passageId, mark, sentences: ordinals === '' ? [] : ordinals.split('.').map(Number) };
}

/** A short fingerprint of a passage's words. */
export function passageMark(passage: Passage): string {
  return createHash('sha256').update(passage.text).digest('base64url').slice(0, 6);
}
