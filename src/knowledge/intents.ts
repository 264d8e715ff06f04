import type { AuthoredIntent } from './articleMeta.ts';
import type { Intent } from './intent.ts';
import { once } from './once.ts';
import type { Passage } from './passage.ts';
import { matchable, passagesWith } from './quoted.ts';
import { salientTerms } from './topics.ts';

/** The most telling terms of a passage, by its place among all. */
interface TermsOf {
  readonly all: Parts['terms'];
  readonly index: number;
}

/** An authored intent by its place in the front matter. */
export interface IntentPlace {
  readonly index: number;
  readonly id: string;
}

/** What the intents of an article are made of. */
interface Parts {
  readonly articleId: string;
  readonly passages: readonly Passage[];
  readonly authored: readonly AuthoredIntent[];
  /** Finds the most telling terms of each passage. */
  readonly terms: () => readonly (readonly string[])[];
}

/**
 * The intents of an article, in the order of their passages: those its author wrote, and one derived for each passage that
 * has none. A pull quote has no intent, for it never answers. For a passage's most telling terms is asked when something that is told by
 * them is asked for; authored intents keep nothing of the text but them.
 */
export function makeIntents({ articleId, passages, authored, terms }: Parts): {
  intents: Intent[];
  lost: IntentPlace[];
} {
  const readable = authored.length > 0 ? matchable(passages) : [];
  const lost: IntentPlace[] = [];
  const written = new Map<string, AuthoredIntent[]>();
  authored.forEach((intent, index) => {
    const [passage] = passagesWith(readable, intent.quote);
    if (passage) written.set(passage.id, [...(written.get(passage.id) ?? []), intent]);
    else lost.push({ index, id: intent.id });
  });
  const intents = passages.flatMap((passage, index) => {
    if (passage.repeats !== undefined) return [];
    const own = written.get(passage.id);
    return own
      ? own.map((intent) => authoredIntent(articleId, passage.id, termsAt(terms, index), intent))
      : [new DerivedIntent(articleId, passage, { all: terms, index })];
  });
  return { intents, lost };
}

/**
 * The most telling terms of each passage of an article, found when they are first asked for: that takes a look at every phrase. It
 * stands alone, as does the next, because a function keeps all that those around it keep, and intents live as long as their article, or longer.
 */
export function tellingTerms(
  source: string,
  passages: readonly Passage[],
): () => readonly (readonly string[])[] {
  return once(() => salientTerms(source, passages));
}

function termsAt(terms: () => readonly (readonly string[])[], passage: number): () => readonly string[] {
  return () => terms()[passage] ?? [];
}

function authoredIntent(
  articleId: string,
  passageId: string,
  telling: () => readonly string[],
  intent: AuthoredIntent,
): Intent {
  return {
    id: `${articleId}/${intent.id}`,
    passageId,
    name: intent.name ?? sentenceCase(intent.id.replace(/-+/g, ' ')),
    get terms() {
      return telling();
    },
    utterances: intent.questions,
    followups: intent.followups ?? [],
    authored: true,
  };
}

/** Most intents of a library are such, and few are ever asked for: as a class, their getters are not made anew for each. */
class DerivedIntent implements Intent {
  readonly id: string;
  readonly followups = NO_FOLLOWUPS;
  readonly authored = false;
  readonly #passage: Passage;
  readonly #terms: TermsOf;

  constructor(articleId: string, passage: Passage, terms: TermsOf) {
    this.id = `${articleId}/${passage.id.slice(passage.id.indexOf('#') + 1)}`;
    this.#passage = passage;
    this.#terms = terms;
  }

  get passageId(): string {
    return this.#passage.id;
  }

  get name(): string {
    return sentenceCase(this.terms.slice(0, 2).join(', ') || shortened(this.#passage.text));
  }

  get terms(): readonly string[] {
    return this.#terms.all()[this.#terms.index] ?? [];
  }

  get utterances(): readonly string[] {
    return this.terms.slice(0, 3).map((term) => `What does the article say about ${term}?`);
  }
}

const NO_FOLLOWUPS: readonly string[] = [];

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59).replace(/\s+\S*$/u, '')}…`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
