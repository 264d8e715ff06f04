import { type AnsweredQuestion, answeredQuestions } from '../app/answeredQuestions.ts';
import type { Libraries } from '../app/libraries.ts';
import type { Article } from '../knowledge/article.ts';
import type { Diagnostic } from '../knowledge/diagnostic.ts';
import { check } from './check.ts';

/** An article of a server, checked before it is used. */
export interface Proposal {
  /** Absent when it cannot be used; then the errors say why. */
  readonly article?: Article;
  readonly errors: readonly Diagnostic[];
  /** What the rules found besides. */
  readonly findings: readonly Diagnostic[];
  /** Questions that the server's library answers from it, at most three. */
  readonly answered: readonly AnsweredQuestion[];
}

/** A text that may become an article of a server. */
interface Proposed {
  readonly name: string;
  readonly text: string;
  /** The date, as YYYY-MM-DD. */
  readonly today: string;
}

const ANSWERED_SHOWN = 3;

/** Checks a text as an article of a server: whether it can be read, by the rules, and in the library it would be in. */
export async function propose(
  libraries: Libraries,
  guildId: string,
  { name, text, today }: Proposed,
): Promise<Proposal> {
  const { library, parsed, diagnostics } = await libraries.tryOut(guildId, { name, text });
  const { article, lineOf } = parsed;
  if (!article || diagnostics.length > 0) return { errors: diagnostics, findings: [], answered: [] };
  const file = { path: name, text };
  const findings = check([file], [{ ...file, article, lineOf }], today);
  return { article, errors: [], findings, answered: answeredQuestions(library, article, ANSWERED_SHOWN) };
}
