import type { Message } from 'discord.js';

/** Everything that Discord writes as a token instead of words: mentions, custom emoji, times, links to commands. */
const TOKENS = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^:>]{1,100}:\d+|id:\w+)>/g;

/**
 * The question that a message puts to the bot, perhaps an empty one; `undefined` when it is not for the bot. It is when it is a
 * direct message, mentions the bot, or replies to it (a reply mentions whom it replies to, unless the writer
 * turned that off). Other bots, webhooks, system messages, `@everyone` and roles are never questions.
 */
export function questionOf(message: Message, botId: string): string | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  if (message.author.id === botId) return undefined;
  if (message.inGuild() && !message.mentions.users.has(botId)) return undefined;
  return wordsOf(message.content);
}

/** The words of a message, without what Discord writes as tokens. */
export function wordsOf(content: string): string {
  return content.replace(TOKENS, ' ').replace(/\s+/g, ' ').trim();
}
