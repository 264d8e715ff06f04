import { type ButtonInteraction, type Message, MessageFlags } from 'discord.js';
import { quotePassage } from '../../app/passage.ts';
import type { Library } from '../../retrieval/library.ts';
import type { Component } from '../component.ts';
import { parseCustomId } from '../customId.ts';
import { parsePassageKey, passageMark } from '../passageKey.ts';
import { type Card, passageCard, textCard } from '../render/card.ts';
import { payload } from '../render/payload.ts';
import { answerFirst, respondPrivately } from '../respond.ts';
import type { Say } from '../texts.ts';

export default {
  name: 'show',

  async run(interaction, fields, { library, language, openLanguage }) {
    const open = isTheirs(interaction) && !interaction.message.flags.has(MessageFlags.Ephemeral);
    const found = find(library(), fields, (open ? openLanguage : language).say);
    if (!found.shown || !isTheirs(interaction)) return respondPrivately(interaction, found.card);
    // The passage takes the place of the list, and the buttons stay: another one may be what was meant.
    const { content, allowedMentions } = payload(found.card);
    const shown = { content, allowedMentions, flags: MessageFlags.SuppressEmbeds } as const;
    await answerFirst(interaction, 'replied', () => interaction.update(shown));
  },
} satisfies Component;

function find(
  library: Library,
  fields: readonly string[],
  say: Say,
): { readonly card: Card; readonly shown: boolean } {
  const key = parsePassageKey(fields);
  if (!key) return { card: textCard(say('button.old')), shown: false };
  const quotation = quotePassage(library, key.passageId, key.sentences);
  if (!quotation) return { card: textCard(say('gone')), shown: false };
  if (passageMark(quotation.passage) === key.mark) return { card: passageCard(quotation, say), shown: true };
  // The old highlights may now fall on other sentences.
  return { card: passageCard({ ...quotation, highlights: [] }, say, say('changed')), shown: true };
}

/** Whether the message was made for the one who clicked: a private one always is; a public one names them in its Dismiss button. */
function isTheirs({ message, user }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral) || askerOf(message) === user.id;
}

function askerOf(message: Message): string | undefined {
  const ids = message.components.flatMap((row) =>
    'components' in row
      ? row.components.flatMap((one) => ('customId' in one ? [one.customId ?? ''] : []))
      : [],
  );
  return ids.map(parseCustomId).find((id) => id?.component === 'dismiss')?.fields[0];
}
