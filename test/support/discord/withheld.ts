import { type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';
import type { World } from './world.ts';

/**
 * What the bot may read of a message: everything with the Message Content intent; without it the words, embeds,
 * components and files only of direct messages, of messages that mention the bot, and of its own.
 */
export function withheld(world: World, message: APIMessage, mayReadAll: boolean): APIMessage {
  const referenced = message.referenced_message;
  const whole = referenced
    ? { ...message, referenced_message: withheld(world, referenced, mayReadAll) }
    : message;
  if (mayReadAll || isMeantForBot(world, message)) return whole;
  return { ...whole, content: '', embeds: [], components: [], attachments: [] };
}

/** Whether these intents include Message Content. */
export function readsContent(intents: number): boolean {
  return (intents & GatewayIntentBits.MessageContent) !== 0;
}

function isMeantForBot(world: World, message: APIMessage): boolean {
  const direct = world.channels.get(message.channel_id)?.guildId === null;
  return (
    direct || message.author.id === world.bot.id || message.mentions.some(({ id }) => id === world.bot.id)
  );
}
