import type { Quotation } from '../../answer/answer.ts';
import type { Say } from '../texts.ts';
import type { MatchedWord, Why } from '../why.ts';
import { type Card, textCard } from './card.ts';
import { echo } from './markdown.ts';
import { repairLines } from './repairs.ts';
import { topicText } from './topic.ts';

/** Why a passage was shown: which words of the question it has, how spellings were read, how sure the bot is. */
export function whyCard(quotation: Quotation, { band, repairs, matched }: Why, say: Say): Card {
  const words = (how: MatchedWord['how']) => {
    const list = matched.filter((one) => one.how === how).map(({ word }) => `“${echo(word, 30)}”`);
    return list.length === 0 ? [] : [say(`why.${how}`, { words: list.join(', ') })];
  };
  const lines = [
    say('why.head', { topic: topicText(quotation) }),
    ...words('word'),
    ...words('form'),
    ...words('related'),
    ...(matched.length === 0 ? [say('why.examples')] : []),
    ...repairLines(repairs, say),
    ...(band === undefined ? [] : [say(`why.${band}`)]),
  ];
  return textCard(lines.join('\n'));
}
