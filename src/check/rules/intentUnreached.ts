import type { Answer } from '../../answer/answer.ts';
import { ask } from '../../app/ask.ts';
import { authoredQuestions } from '../authoredQuestions.ts';
import type { Rule } from '../rule.ts';

/** An intent's own questions must lead to its passage: whoever asks them otherwise fares no better. */
export default {
  name: 'intent-unreached',
  severity: 'warning',
  find: (subject) =>
    authoredQuestions(subject).flatMap(({ question, path, line, intent, passageId, rival }) => {
      // Of two intents that share a question one must lose; that is told as what it is, a collision.
      if (rival) return [];
      const reached = offered(ask(subject.library, question).answer);
      if (reached.includes(passageId)) return [];
      const instead = reached.length > 0 ? `is answered with ${reached.join(' or ')}` : 'is not answered';
      const message = `the question “${question}” of intent "${intent}" ${instead}; word it more like its passage, or give the intent more questions`;
      return [{ path, line, message }];
    }),
} satisfies Rule;

function offered(answer: Answer): string[] {
  if (answer.kind === 'passage') return [answer.quotation.passage.id];
  return answer.kind === 'choice' ? answer.candidates.map(({ passage }) => passage.id) : [];
}
