import { ask } from '../../app/ask.ts';
import type { Rule } from '../rule.ts';

/** A question that is offered as the next should have an answer. */
export default {
  name: 'followup-unanswered',
  severity: 'warning',
  find: ({ articles, library }) =>
    articles.flatMap(({ path, article, lineOf }) =>
      (article.meta.intents ?? []).flatMap(({ id, followups = [] }, index) =>
        followups.flatMap((question, place) => {
          if (ask(library, question).answer.kind !== 'fallback') return [];
          const message = `the follow-up “${question}” of intent "${id}" is not answered; word it so that it is, or take it out`;
          return [{ path, line: lineOf(['intents', index, 'followups', place]), message }];
        }),
      ),
    ),
} satisfies Rule;
