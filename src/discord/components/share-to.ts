import { ChannelType, ComponentType, type ModalSubmitInteraction, TextInputStyle } from 'discord.js';
import { z } from 'zod';
import type { Component } from '../component.ts';
import { encodeCustomId } from '../customId.ts';
import { findAnswer } from '../findAnswer.ts';
import { textCard } from '../render/card.ts';
import { LONGEST_COMMENT } from '../render/sharedCard.ts';
import { respondPrivately } from '../respond.ts';
import { share } from '../share.ts';
import type { Say } from '../texts.ts';
import { privateView } from '../view.ts';

const WHERE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

const id = z.string().regex(/^\d{1,20}$/);
/** What the form has filled in; it comes from outside. */
const filledIn = z.object({
  channel: z.tuple([id]),
  comment: z.string().max(LONGEST_COMMENT).default(''),
  person: z.union([z.tuple([]), z.tuple([id])]).default([]),
});

/** Shares a private answer in a channel or thread of one's choice, with a comment, and for a person, if one likes. */
export default {
  name: 'share-to',

  async run(interaction, fields, { language: { say } }) {
    await interaction.showModal({
      custom_id: encodeCustomId({ component: 'share-to', fields }),
      title: say('share.to'),
      components: form(say),
    });
  },

  async submit(interaction, fields, context) {
    const { say } = privateView(context);
    const answer = findAnswer(context.library(), fields, say);
    if ('note' in answer) return respondPrivately(interaction, answer.note);
    const filled = filledIn.safeParse(valuesOf(interaction));
    if (!filled.success) return respondPrivately(interaction, textCard(say('button.old')));
    const { channel, comment, person } = filled.data;
    await interaction.deferReply({ flags: 'Ephemeral' });
    const [addressee] = person;
    const by = { sharer: interaction.user.id, comment, ...(addressee !== undefined && { addressee }) };
    const sharing = { shown: answer.found, by, channelId: channel[0], nonce: interaction.id };
    const outcome = await share(interaction, sharing, context);
    const told = 'refused' in outcome ? outcome.refused : say('share.done', { link: outcome.link });
    await respondPrivately(interaction, textCard(told));
  },
} satisfies Component;

function form(say: Say) {
  const label = (text: string, component: object) => ({ type: ComponentType.Label, label: text, component });
  return [
    label(say('share.channel'), {
      type: ComponentType.ChannelSelect,
      custom_id: 'channel',
      channel_types: WHERE,
      required: true,
    }),
    label(say('share.comment.label'), {
      type: ComponentType.TextInput,
      custom_id: 'comment',
      style: TextInputStyle.Paragraph,
      required: false,
      max_length: LONGEST_COMMENT,
    }),
    label(say('share.person'), {
      type: ComponentType.UserSelect,
      custom_id: 'person',
      required: false,
      max_values: 1,
    }),
  ] as never;
}

function valuesOf({ fields }: ModalSubmitInteraction): object {
  return Object.fromEntries(
    [...fields.fields.values()].map((field) => [
      field.customId,
      'values' in field ? [...field.values] : 'value' in field ? field.value : undefined,
    ]),
  );
}
