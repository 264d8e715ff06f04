import { formatCitation } from '../answer/citation.ts';
import type { Insight } from '../app/insights.ts';
import { suggestMend } from '../app/suggestedMend.ts';

/** What the articles leave unanswered as text: each question, how often it was asked, and a mend to paste. */
export function renderInsights(found: readonly Insight[]): string {
  if (found.length === 0) return 'No question that was kept is unanswered.';
  return found.map(renderInsight).join('\n\n');
}

function renderInsight(insight: Insight): string {
  const { question, nearest } = insight;
  const { example, evaluationCase } = suggestMend(insight);
  const why = question.because === 'disputed' ? ', voted against' : '';
  const head = `${question.text}\n  asked ${times(question.count)}, last on ${question.lastAsked}${why}`;
  const near = nearest ? [`  nearest: ${nearest.intent.name} (${formatCitation(nearest.citation)})`] : [];
  const drafts = [...(example === undefined ? [] : [example]), evaluationCase];
  return [head, ...near, ...drafts.map((draft) => draft.replace(/^/gm, '    '))].join('\n');
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
