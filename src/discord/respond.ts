import { type Message, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Context } from './context.ts';
import { mayHaveArrived } from './failures.ts';
import type { Card } from './render/card.ts';
import { payload } from './render/payload.ts';
import { CHANGE, FIRST_ANSWER, FURTHER_ANSWER, MESSAGE, surely } from './surely.ts';
import type { Say } from './texts.ts';

/** An answer to an interaction, and whether everybody may see it. */
interface Response {
  readonly card: Card;
  readonly open: boolean;
}

/** Discord waits 3 s for the first answer. Whoever is still in the queue after this many ms is told privately to wait. */
const PATIENCE = 1000;

const PRIVATE = MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds;

/** Tells Discord that a private answer is coming, for work that may take longer than the 3 s it waits. */
export async function deferPrivately(interaction: RepliableInteraction): Promise<void> {
  await answerFirst(interaction, 'deferred', () => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
}

/** Answers an interaction that only its user sees, whether or not it was acknowledged before. */
export async function respondPrivately(interaction: RepliableInteraction, card: Card): Promise<void> {
  if (interaction.deferred && !interaction.replied) {
    await surely(() => interaction.editReply(payload(card)), CHANGE);
  } else if (interaction.replied) {
    await surely(() => interaction.followUp({ ...payload(card), flags: PRIVATE }), FURTHER_ANSWER);
  } else {
    await answerFirst(interaction, 'replied', () => interaction.reply({ ...payload(card), flags: PRIVATE }));
  }
}

/**
 * Answers an interaction with the outcome of work that may take a while to come to its turn. The first answer leaves
 * within Discord's 3 s even then, and is private: it can be made public afterwards, but never taken back.
 */
export async function respondInTurn(
  interaction: RepliableInteraction,
  { turns, language, openLanguage }: Context,
  work: () => Response,
): Promise<void> {
  let deferral: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    const thinking = { flags: MessageFlags.Ephemeral } as const;
    deferral = answerFirst(interaction, 'deferred', () => interaction.deferReply(thinking));
    deferral.catch(() => undefined);
  }, PATIENCE);
  const { card, open } = await turns(work).finally(() => clearTimeout(timer));
  await deferral;
  if (!open) return respondPrivately(interaction, card);
  const shown = {
    ...payload(card, { asker: interaction.user.id, say: openLanguage.say }),
    flags: MessageFlags.SuppressEmbeds,
  } as const;
  if (!deferral) return answerFirst(interaction, 'replied', () => interaction.reply(shown));
  await surely(() => interaction.editReply({ content: language.say('posted') }), CHANGE);
  try {
    await surely(() => interaction.followUp(shown), FURTHER_ANSWER);
  } catch (error) {
    if (!mayHaveArrived(error)) throw error;
    // Nobody knows whether it was posted. Posting it twice would disturb everybody; this way at least the asker has it.
    await surely(() => interaction.editReply(payload(card)), CHANGE);
  }
}

/**
 * Replies to a message where it was written, and gives the reply's id, if Discord told it. The nonce keeps a repeated
 * request from posting twice.
 */
export async function respondToMessage(message: Message, card: Card, say: Say): Promise<string | undefined> {
  const body = {
    ...payload(card, { asker: message.author.id, say }),
    flags: MessageFlags.SuppressEmbeds,
    failIfNotExists: false,
    nonce: message.id,
    enforceNonce: true,
  } as const;
  return (await surely(() => message.reply(body), MESSAGE))?.id;
}

/**
 * Sends the first answer to an interaction, which makes it `replied` or `deferred`. discord.js takes note of that when it hears
 * so from Discord; of an answer that arrived although its echo was lost it has to be told.
 */
export async function answerFirst(
  interaction: RepliableInteraction,
  becomes: 'replied' | 'deferred',
  send: () => Promise<unknown>,
): Promise<void> {
  await surely(send, FIRST_ANSWER);
  interaction[becomes] = true;
}
