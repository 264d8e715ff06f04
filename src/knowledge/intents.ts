import type { AuthoredIntent } from './articleMeta.ts';
import type { Intent } from './intent.ts';
import type { Passage } from './passage.ts';
import { salientTerms } from './topics.ts';

/** An authored intent whose quote names no passage, by its place in the front matter. */
export interface LostIntent {
  readonly index: number;
  readonly id: string;
}

/**
 * The intents of an article, in the order of their passages: those its author wrote, and one derived for each passage that
 * has none. A pull quote has no intent, for it never answers.
 */
export function makeIntents(
  articleId: string,
  source: string,
  passages: readonly Passage[],
  authored: readonly AuthoredIntent[],
): { intents: Intent[]; lost: LostIntent[] } {
  const terms = salientTerms(source, passages);
  const lost: LostIntent[] = [];
  const written = new Map<string, AuthoredIntent[]>();
  authored.forEach((intent, index) => {
    const passage = passageWith(passages, intent.quote);
    if (passage) written.set(passage.id, [...(written.get(passage.id) ?? []), intent]);
    else lost.push({ index, id: intent.id });
  });
  const intents = passages.flatMap((passage, index) => {
    if (passage.repeats !== undefined) return [];
    const telling = terms[index] ?? [];
    const own = written.get(passage.id);
    return own
      ? own.map((intent) => authoredIntent(articleId, passage.id, telling, intent))
      : [derivedIntent(articleId, passage, telling)];
  });
  return { intents, lost };
}

/** The first passage that holds a quote and is no pull quote; differences of white space are overlooked. */
function passageWith(passages: readonly Passage[], quote: string): Passage | undefined {
  const wanted = oneSpaced(quote);
  return passages.find(
    (passage) => passage.repeats === undefined && oneSpaced(passage.text).includes(wanted),
  );
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function authoredIntent(
  articleId: string,
  passageId: string,
  terms: string[],
  intent: AuthoredIntent,
): Intent {
  return {
    id: `${articleId}/${intent.id}`,
    passageId,
    name: intent.name ?? sentenceCase(intent.id.replace(/-+/g, ' ')),
    terms,
    utterances: intent.questions,
    authored: true,
  };
}

function derivedIntent(articleId: string, passage: Passage, terms: string[]): Intent {
  const named = terms.slice(0, 2).join(', ') || shortened(passage.text);
  return {
    id: `${articleId}/${passage.id.slice(passage.id.indexOf('#') + 1)}`,
    passageId: passage.id,
    name: sentenceCase(named),
    terms,
    utterances: terms.slice(0, 3).map((term) => `What does the article say about ${term}?`),
    authored: false,
  };
}

function shortened(text: string): string {
  const line = oneSpaced(text);
  return line.length <= 60 ? line : `${line.slice(0, 59).replace(/\s+\S*$/u, '')}…`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
