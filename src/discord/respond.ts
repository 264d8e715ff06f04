import { type Message, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Context } from './context.ts';
import { isConnectionLost } from './failures.ts';
import type { Card } from './render/card.ts';
import { payload } from './render/payload.ts';
import type { Say } from './texts.ts';

/** An answer to an interaction, and whether everybody may see it. */
interface Response {
  readonly card: Card;
  readonly open: boolean;
}

/** Discord waits 3 s for the first answer. Whoever is still in the queue after this many ms is told privately to wait. */
const PATIENCE = 1000;

const PRIVATE = MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds;

/** Answers an interaction that only its user sees, whether or not it was acknowledged before. */
export async function respondPrivately(interaction: RepliableInteraction, card: Card): Promise<void> {
  if (interaction.deferred && !interaction.replied) await interaction.editReply(payload(card));
  else if (interaction.replied) await interaction.followUp({ ...payload(card), flags: PRIVATE });
  else await sendSurely(() => interaction.reply({ ...payload(card), flags: PRIVATE }));
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
    deferral = interaction.deferReply({ flags: MessageFlags.Ephemeral });
    deferral.catch(() => undefined);
  }, PATIENCE);
  const { card, open } = await turns(work).finally(() => clearTimeout(timer));
  await deferral;
  if (!open) return respondPrivately(interaction, card);
  const shown = {
    ...payload(card, { id: interaction.user.id, say: openLanguage.say }),
    flags: MessageFlags.SuppressEmbeds,
  } as const;
  if (!deferral) return void (await sendSurely(() => interaction.reply(shown)));
  await interaction.editReply({ content: language.say('posted') });
  await interaction.followUp(shown);
}

/** Replies to a message where it was written. The nonce keeps a repeated request from posting twice. */
export async function respondToMessage(message: Message, card: Card, say: Say): Promise<void> {
  await sendSurely(() =>
    message.reply({
      ...payload(card, { id: message.author.id, say }),
      flags: MessageFlags.SuppressEmbeds,
      failIfNotExists: false,
      nonce: message.id,
      enforceNonce: true,
    }),
  );
}

/** Sends again, once, what a lost connection may have swallowed; Discord itself refuses a second answer if it was not. */
async function sendSurely(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    await send();
  }
}
