import { ComponentType, type Message } from 'discord.js';
import { parseAnswerKey } from './answerKey.ts';
import { parseCustomId } from './customId.ts';
import type { Why } from './why.ts';

/** Direct messages looked through for the answer before. */
const LOOKED_THROUGH = 10;

/** The words of a question that its answer carries, to be read together with the next one. */
export function carriedWords({ matched, carried }: Why): readonly string[] {
  return [...new Set([...carried, ...matched.map(({ word }) => word)])];
}

/**
 * The words of the question before this message's: of the answer that it replies to, or in a direct message of the bot's last
 * answer. They are in that answer's buttons, so they outlive a restart. None when there is no such answer.
 */
export async function previousWords(message: Message): Promise<readonly string[]> {
  const { reference, channel } = message;
  if (reference?.messageId !== undefined) {
    const before = await message.fetchReference().catch(() => undefined);
    return before === undefined ? [] : wordsOf(before);
  }
  if (message.inGuild()) return [];
  const recent = await channel.messages
    .fetch({ before: message.id, limit: LOOKED_THROUGH })
    .catch(() => undefined);
  const own = recent?.find(({ author }) => author.id === message.client.user.id);
  return own === undefined ? [] : wordsOf(own);
}

function wordsOf(message: Message): readonly string[] {
  if (message.author.id !== message.client.user.id) return [];
  const ids = message.components.flatMap((row) =>
    row.type === ComponentType.ActionRow ? row.components.map(({ customId }) => customId ?? '') : [],
  );
  const keys = ids.map((id) => parseAnswerKey(parseCustomId(id)?.fields ?? []));
  return keys.map((key) => (key ? carriedWords(key.why) : [])).find((words) => words.length > 0) ?? [];
}
