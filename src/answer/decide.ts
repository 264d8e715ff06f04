import type { Intent } from '../knowledge/intent.ts';
import { type Library, type Place, placeOf } from '../retrieval/library.ts';
import { ANSWERED, type Match, type SearchResult } from '../retrieval/search.ts';
import type { Answer, Band, Quotation } from './answer.ts';
import { cite } from './citation.ts';
import { highlight } from './highlight.ts';

// Probabilities on the library's own scale, on which questions that it cannot answer lie below ANSWERED.
const HIGH = 0.95;
const MEDIUM = 0.8;
// A second passage that is at least half as likely as the first is offered beside it.
const CLOSE = 0.5;

/** So many passages at most make an answer, as a choice or as the nearest of none. */
export const MOST_SHOWN = 3;

/** Decides what to say on what a search found: a passage, a choice between close ones, or that the articles do not answer. */
export function decide(library: Library, found: SearchResult): Answer {
  const { matches, repairs, unknownWords, confidence } = found;
  const [best, second] = matches;
  if (!best || confidence < ANSWERED) {
    const nearest = matches.slice(0, MOST_SHOWN).map((match) => quote(library, match));
    return { kind: 'fallback', reason: 'unanswered', unknownWords, nearest, repairs, confidence };
  }
  const band = bandOf(confidence);
  if (second && second.score >= CLOSE * best.score) {
    const close = matches.slice(0, MOST_SHOWN).filter(({ score }) => score >= CLOSE * best.score);
    return {
      kind: 'choice',
      band,
      candidates: close.map((match) => quote(library, match)),
      repairs,
      confidence,
    };
  }
  return { kind: 'passage', band, quotation: quote(library, best), repairs, confidence };
}

/** A match as a quotation with its footnote. */
export function quote(library: Library, match: Match): Quotation {
  const { article, passage } = placeOf(library, match.passage.id) as Place;
  return {
    article,
    passage,
    // At least one intent there is of each passage that can answer.
    intent: match.intent ?? (article.intents.find(({ passageId }) => passageId === passage.id) as Intent),
    highlights: highlight(match),
    citation: cite(article, passage),
    matched: match.terms,
  };
}

function bandOf(confidence: number): Band {
  if (confidence >= HIGH) return 'high';
  return confidence >= MEDIUM ? 'medium' : 'low';
}
