import type { Quotation } from '../answer/answer.ts';
import type { Insight } from './insights.ts';

/** What would have an unanswered question answered, as YAML ready to paste. */
export interface SuggestedMend {
  /** An example question for the intent of the nearest passage, for the article's front matter. Nothing is near: absent. */
  readonly example?: string;
  /** A case for an evaluation file. */
  readonly evaluationCase: string;
}

/** Drafts a mend. It is a person's to judge: the nearest passage may be no answer. */
export function suggestMend({ question, nearest }: Insight): SuggestedMend {
  const text = scalar(question.text);
  const expect = nearest ? `{ quote: ${scalar(quoteOf(nearest))} }` : 'none';
  const evaluationCase = `- { question: ${text}, kind: asked, expect: ${expect} }`;
  if (!nearest) return { evaluationCase };
  const { id, authored } = nearest.intent;
  const name = id.slice(id.indexOf('/') + 1).replace(/[^a-z0-9]+/g, '-');
  const head = `# ${nearest.article.path}\nintents:\n  - id: ${name}`;
  const questions = `    questions:\n      - ${text}`;
  const example = authored
    ? `${head} # add to its questions\n${questions}`
    : `${head}\n${questions}\n    quote: ${scalar(quoteOf(nearest))}`;
  return { example, evaluationCase };
}

/** As much of a sentence names its passage, in UTF-16 code units. */
const LONGEST_QUOTE = 200;

/** Words that name the passage: of its sentence that answers best, or its first. */
function quoteOf({ article, passage, highlights }: Quotation): string {
  const { start, end } = highlights[0] ?? passage.sentences[0] ?? passage;
  const sentence = article.source.slice(start, end).replace(/\s+/g, ' ').trim();
  return sentence.length <= LONGEST_QUOTE
    ? sentence
    : sentence.slice(0, LONGEST_QUOTE).replace(/ \S*$|[\uD800-\uDBFF]$/, '');
}

/** A text as a YAML scalar; JSON's strings are YAML's, too. */
function scalar(text: string): string {
  return JSON.stringify(text);
}
