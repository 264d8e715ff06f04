import { z } from 'zod';
import type { Span } from '../knowledge/span.ts';

/** A question with what is known about its answer. */
export interface Case {
  readonly question: string;
  /** The author's own name for this sort of question, by which the report groups. */
  readonly kind?: string;
  /** The line of the file on which it stands. */
  readonly line: number;
  /** The places that answer; none when the articles do not. */
  readonly expected: readonly ExpectedPlace[];
}

/** A passage that answers, and where in it. */
export interface ExpectedPlace {
  readonly passageId: string;
  /** The expected quotation, in offsets of the article's source; absent when a passage was expected as a whole. */
  readonly quote?: Span;
}

/** What an author's tests ask for: at least these shares, and at most this share of false answers. */
export interface Requirements {
  readonly right?: number | undefined;
  readonly answered?: number | undefined;
  readonly falseAnswers?: number | undefined;
  readonly highlight?: number | undefined;
}

/** An evaluation file, read and its quotations found. */
export interface Evaluation {
  readonly cases: readonly Case[];
  readonly require: Requirements;
}

const text = z.string().trim().min(1, 'write a text');
const texts = z.union(
  [text, z.array(text).min(1, 'write at least one')],
  'write one text, or a list of at least one',
);
const share = z
  .string()
  .regex(/^(0|1|[01]?\.\d+)$/, 'write a share between 0 and 1')
  .transform(Number)
  .pipe(z.number().max(1, 'write a share between 0 and 1'))
  .optional();

const expectation = z.union(
  [z.literal('none'), z.strictObject({ quote: texts }), z.strictObject({ passage: texts })],
  'write none, {quote: "…"} or {passage: …}',
);

/** What an evaluation file may say; every scalar comes as text. */
export const evaluationFile = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        question: z.string().trim().min(1, 'write a question').max(2000, 'write at most 2000 characters'),
        kind: z.string().trim().min(1, 'name the kind, or leave it out').max(40).optional(),
        expect: expectation,
      }),
    )
    .min(1, 'write at least one question'),
  require: z
    .strictObject({ right: share, answered: share, falseAnswers: share, highlight: share })
    .optional(),
});

/** What is expected of one question, as the file says it. */
export type Expectation = z.infer<typeof expectation>;
