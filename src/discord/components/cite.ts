import { MessageFlags } from 'discord.js';
import { z } from 'zod';
import { STYLE_NAMES, type StyleName } from '../../answer/styles/styles.ts';
import { KEY_FIELDS } from '../answerKey.ts';
import type { Component } from '../component.ts';
import { findAnswer } from '../findAnswer.ts';
import { citeCard } from '../render/citeCard.ts';
import { payload } from '../render/payload.ts';
import { answerFirst, respondPrivately } from '../respond.ts';
import { privateView } from '../view.ts';

const style = z.enum(STYLE_NAMES as [StyleName, ...StyleName[]]);

/** An answer's reference in a style: beside the answer at first, then in the place of the last one. */
export default {
  name: 'cite',

  async run(interaction, fields, context) {
    const view = privateView(context);
    const answer = findAnswer(context.library(), fields, view.say);
    if ('note' in answer) return respondPrivately(interaction, answer.note);
    const chosen = style.safeParse(fields[KEY_FIELDS]);
    const card = citeCard(answer.found, chosen.data ?? 'apa', view);
    const another = chosen.success && interaction.message.flags.has(MessageFlags.Ephemeral);
    if (!another) return respondPrivately(interaction, card);
    const shown = { ...payload(card), flags: MessageFlags.SuppressEmbeds } as const;
    await answerFirst(interaction, 'replied', () => interaction.update(shown));
  },
} satisfies Component;
