import { type Message, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import { passageMark } from '../app/passageMark.ts';
import type { Click } from './component.ts';
import type { Context } from './context.ts';
import { kindOfFailure } from './failures.ts';
import { mayShare } from './mayShare.ts';
import { payload } from './render/payload.ts';
import type { Shown } from './render/quotationCard.ts';
import { type Sharer, sharedCard } from './render/sharedCard.ts';
import { FURTHER_ANSWER, MESSAGE, surely } from './surely.ts';
import { openView } from './view.ts';

/** Where an answer was shared, as a link, or the plain reason why it was not. */
export type Outcome = { readonly link: string } | { readonly refused: string };

/** An answer to be shared, where, and by whom. */
export interface Sharing {
  readonly shown: Shown;
  readonly by: Sharer;
  readonly channelId: string;
  /** Two posts with the same one are one post, at most 25 characters. */
  readonly nonce: string;
}

/**
 * Posts an answer anew where everybody sees it, if the bot and the sharer may post there at this moment. Only the person
 * whom the sharer chose to address is notified.
 */
export async function share(
  interaction: Click | ModalSubmitInteraction,
  { shown, by, channelId, nonce }: Sharing,
  context: Context,
): Promise<Outcome> {
  const { say } = context.language;
  if (!context.pace.channel(by.sharer, channelId)) return { refused: say('slow') };
  const view = openView(context, by.sharer);
  const body = {
    ...payload(sharedCard(shown, by, view), view),
    allowedMentions: { parse: [], users: by.addressee === undefined ? [] : [by.addressee] },
    flags: MessageFlags.SuppressEmbeds,
  } as const;
  if (!interaction.inCachedGuild()) {
    // Where the bot is no member, the interaction is its only way to speak, and Discord takes no nonce there.
    if (context.done(nonce)) return { refused: say('share.shared') };
    const posted = await surely(() => interaction.followUp(body), FURTHER_ANSWER);
    return { link: posted?.url ?? '' };
  }
  const permit = await mayShare(interaction.client, channelId, interaction.member, say);
  if ('refused' in permit) return permit;
  const { channel } = permit;
  try {
    const posted = await surely(() => channel.send({ ...body, nonce, enforceNonce: true }), MESSAGE);
    if (posted) await keep(posted, { shown, by }, context);
    return { link: posted?.url ?? channel.url };
  } catch (error) {
    // A permission may have gone, or the channel, between the check and the post.
    if (kindOfFailure(error) === 'fault') throw error;
    return { refused: say('share.gone') };
  }
}

/** Keeps who shared what where, so that it can be told and erased. What cannot be kept is shared all the same. */
async function keep(
  { guildId, channelId, id }: Message<true>,
  { shown, by }: Pick<Sharing, 'shown' | 'by'>,
  { store, done }: Context,
): Promise<void> {
  const { passage } = shown.quotation;
  const share = { passageId: passage.id, mark: passageMark(passage), channelId, messageId: id };
  // On a double click both posts are the same message.
  if (done(`share|${id}`)) return;
  await store.shares.add(guildId, { ...share, sharerId: by.sharer }).catch(() => undefined);
}
