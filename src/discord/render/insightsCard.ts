import type { Insight } from '../../app/insights.ts';
import { suggestMend } from '../../app/suggestedMend.ts';
import { encodeCustomId } from '../customId.ts';
import type { Say } from '../texts.ts';
import { type Card, type CardButton, textCard } from './card.ts';
import { codeBlock } from './codeBlock.ts';
import { fitList } from './fit.ts';
import { echo } from './markdown.ts';
import { topicText } from './topic.ts';

/** Questions in one list, each with a button: two rows of them. */
export const INSIGHTS_SHOWN = 10;
const ROW = 5;
const LONGEST_QUESTION = 110;

/** The questions left unanswered, and a button to each for its mend. */
export function insightsCard(found: readonly Insight[], say: Say): Card {
  if (found.length === 0) return textCard(say('insights.none'));
  const buttons = found.map(({ question }, place): CardButton => {
    const customId = encodeCustomId({ component: 'mend', fields: [question.id] });
    return { label: say('insights.mend', { number: place + 1 }), customId };
  });
  const content = fitList({ head: [say('insights.head')], entries: lines(found, say) }, say);
  return { content, rows: [buttons.slice(0, ROW), buttons.slice(ROW)].filter((row) => row.length > 0) };
}

/** The same as a message for the channel that a server chose. */
export function digestCard(found: readonly Insight[], say: Say): Card {
  const listing = { head: [say('digest.head')], entries: lines(found, say), tail: [say('digest.tail')] };
  return textCard(fitList(listing, say));
}

/** What would have one question answered, to be copied into the article or an evaluation file. */
export function mendCard(insight: Insight, say: Say): Card {
  const { example, evaluationCase } = suggestMend(insight);
  const parts = [
    `“${echo(insight.question.text, LONGEST_QUESTION)}”`,
    ...(example === undefined ? [] : [`${say('mend.example')}\n${codeBlock('yaml', example)}`]),
    `${say('mend.case')}\n${codeBlock('yaml', evaluationCase)}`,
    say('mend.check'),
  ];
  return textCard(parts.join('\n'));
}

function lines(found: readonly Insight[], say: Say): readonly string[] {
  return found.map(({ question, nearest }, place) => {
    const line = say('insights.line', {
      number: place + 1,
      question: echo(question.text, LONGEST_QUESTION),
      asked: say(question.because === 'disputed' ? 'insights.disputed' : 'insights.asked', {
        count: question.count,
      }),
    });
    return nearest ? `${line} ${say('insights.near', { topic: topicText(nearest) })}` : line;
  });
}
