import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Quotation } from '../answer/answer.ts';
import { passageMark } from '../app/passageMark.ts';
import type { Article } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import { parseWhy, type Why, writeWhy } from './why.ts';

/** What the buttons of an answer carry to show it again after a restart, and to notice that its words have changed since. */
export interface AnswerKey {
  readonly place: PassagePlace;
  /** Changes when the passage's words do. */
  readonly mark: string;
  /** The ordinals, from 0, of the passage's highlighted sentences. */
  readonly sentences: readonly number[];
  readonly why: Why;
}

/** Where a passage stands: its article, shortened, and its number there, such as `2` or `3.1`. */
interface PassagePlace {
  readonly article: string;
  readonly number: string;
}

/** An `AnswerKey` takes so many fields of a `custom_id`; a component may add its own. */
export const KEY_FIELDS = 4;

/** Together with the component's name and a field of its own the key stays within the 100 characters of a `custom_id`. */
const LONGEST_KEY = 82;

const fields = z.tuple([
  z.string().regex(/^[\w-]{6}\.\d{1,6}(\.\d{1,6})?$/),
  z.string().regex(/^[0-9a-f]{8}$/),
  z.string().regex(/^(\d{1,3}(\.\d{1,3})?)?$/),
  z.string(),
]);

/** The key of a quotation as fields of a `custom_id`. */
export function keyFields(quotation: Quotation, why: Why): readonly string[] {
  const { article, passage, highlights } = quotation;
  const sentences = passage.sentences.flatMap((sentence, ordinal) =>
    ordinal < 1000 && highlights.some((span) => span.start <= sentence.start && sentence.end <= span.end)
      ? [ordinal]
      : [],
  );
  const place = `${articleRef(article)}.${passageNumber(passage)}`;
  const first = [place, passageMark(passage), sentences.slice(0, 2).join('.')];
  return [...first, writeWhy(why, LONGEST_KEY - first.join('|').length - 1)];
}

/** Reads the key back; `undefined` when it was forged or comes from another version. */
export function parseAnswerKey(raw: readonly string[]): AnswerKey | undefined {
  const parsed = fields.safeParse(raw.slice(0, KEY_FIELDS));
  if (!parsed.success) return undefined;
  const [place, mark, ordinals, why] = parsed.data;
  const [article = '', ...number] = place.split('.');
  return {
    place: { article, number: number.join('.') },
    mark,
    sentences: ordinals === '' ? [] : ordinals.split('.').map(Number),
    why: parseWhy(why),
  };
}

/** An article's id in six characters. */
export function articleRef({ id }: Pick<Article, 'id'>): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 6);
}

/** A passage's number in its article: `2`, or `3.1` for the first part of an overlong paragraph. */
export function passageNumber({ id }: Pick<Passage, 'id'>): string {
  return id.slice(id.lastIndexOf('#p') + 2);
}
