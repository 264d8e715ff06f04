import { ComponentType, TextInputStyle } from 'discord.js';
import { askFollowUp } from '../../app/followUp.ts';
import { parseAnswerKey } from '../answerKey.ts';
import { carriedWords } from '../carried.ts';
import type { Component } from '../component.ts';
import { encodeCustomId } from '../customId.ts';
import { answerCard } from '../render/answerCard.ts';
import { textCard } from '../render/card.ts';
import { respondInTurn, respondPrivately } from '../respond.ts';
import { privateView } from '../view.ts';

const FIELD = 'question';
const LONGEST_QUESTION = 1000;

/** Asks for a follow-up to a private answer, and answers it together with the words of the question before. */
export default {
  name: 'follow',

  async run(interaction, fields, { language: { say } }) {
    await interaction.showModal({
      custom_id: encodeCustomId({ component: 'follow', fields }),
      title: say('follow'),
      components: [
        {
          type: ComponentType.Label,
          label: say('follow.question'),
          component: {
            type: ComponentType.TextInput,
            custom_id: FIELD,
            style: TextInputStyle.Short,
            required: true,
            max_length: LONGEST_QUESTION,
          },
        },
      ],
    });
  },

  async submit(interaction, fields, context) {
    const view = privateView(context);
    const key = parseAnswerKey(fields);
    if (!key) return respondPrivately(interaction, textCard(view.say('button.old')));
    if (!context.pace.person(interaction.user.id))
      return respondPrivately(interaction, textCard(view.say('slow')));
    const question = interaction.fields.getTextInputValue(FIELD);
    await respondInTurn(interaction, context, () => {
      const { answer, ...asked } = askFollowUp(context.library(), question, carriedWords(key.why));
      context.answered(answer);
      return { card: answerCard(answer, view, asked), open: false };
    });
  },
} satisfies Component;
