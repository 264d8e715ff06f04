import { ChannelType, type Message, MessageType, ThreadAutoArchiveDuration } from 'discord.js';
import { ask } from '../app/ask.ts';
import type { GuildSettings } from '../app/kept/settings.ts';
import type { Placed } from './context.ts';
import { wordsOf } from './question.ts';
import { answerCard } from './render/answerCard.ts';
import { cut } from './render/markdown.ts';
import { payload } from './render/payload.ts';
import { respondToMessage } from './respond.ts';
import { MESSAGE, surely } from './surely.ts';
import { openView } from './view.ts';

const MINUTE = 60_000;
/** Discord's limit for the name of a thread. */
const LONGEST_NAME = 100;

/** Answers what nobody asked the bot, in the one channel that a server has chosen for it, and gives the answer's id. */
export type Unasked = (message: Message, context: Placed) => Promise<string | undefined>;

/**
 * Makes the answers that nobody asked for: only where the server's settings say so, only when the passage is closely matched,
 * and never sooner after another one than they allow. Otherwise it is silent.
 */
export function createUnasked(now: () => number = Date.now): Unasked {
  const last = new Map<string, number>();
  return async (message, context) => {
    const { guildId, channelId } = message;
    if (guildId === null || !mayBeQuestion(message)) return undefined;
    const settings = await context.settings.of(guildId);
    const rested = now() - (last.get(guildId) ?? Number.NEGATIVE_INFINITY) >= settings.answerPause * MINUTE;
    if (settings.answerChannel !== channelId || !rested) return undefined;
    const library = await context.libraries.of(guildId);
    const { answer } = await context.turns(() => ask(library, wordsOf(message.content)));
    if (answer.kind !== 'passage' || answer.band !== 'high') return undefined;
    last.set(guildId, now());
    return post(message, answer, { context, answerIn: settings.answerIn });
  };
}

/** A message of a person to everybody: with words that the bot may read, to nobody in particular. */
function mayBeQuestion(message: Message): boolean {
  const { author, webhookId, type, mentions, content } = message;
  if (author.bot || webhookId !== null || type !== MessageType.Default) return false;
  return (
    mentions.users.size === 0 && mentions.roles.size === 0 && !mentions.everyone && wordsOf(content) !== ''
  );
}

async function post(
  message: Message,
  answer: Parameters<typeof answerCard>[0],
  { context, answerIn }: { readonly context: Placed; readonly answerIn: GuildSettings['answerIn'] },
): Promise<string | undefined> {
  const view = openView(context, message.author.id);
  const card = answerCard(answer, view);
  if (answerIn === 'reply' || message.channel.type !== ChannelType.GuildText)
    return respondToMessage(message, card, view.say);
  const name = cut(wordsOf(message.content), LONGEST_NAME);
  const thread = await message.startThread({ name, autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
  await surely(() => thread.send({ ...payload(card, view), nonce: message.id, enforceNonce: true }), MESSAGE);
  return undefined;
}
