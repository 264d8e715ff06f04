import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { encodeCustomId } from '../customId.ts';
import type { Say } from '../texts.ts';

/** Discord takes so many characters in a field of a form. */
export const FORM_LIMIT = 4000;

/** The form for typing or pasting an article, filled in where there is one to replace, whose name then stays. */
export function articleForm(
  say: Say,
  replaced?: { readonly name: string; readonly text: string },
): ModalBuilder {
  const text = new TextInputBuilder()
    .setCustomId('text')
    .setStyle(TextInputStyle.Paragraph)
    .setMaxLength(FORM_LIMIT)
    .setRequired(true);
  if (replaced) text.setValue(replaced.text);
  const name = new TextInputBuilder()
    .setCustomId('name')
    .setStyle(TextInputStyle.Short)
    .setMaxLength(80)
    .setRequired(true);
  if (replaced) name.setValue(replaced.name);
  return new ModalBuilder()
    .setCustomId(encodeCustomId({ component: 'knowledge', fields: [replaced ? 'replace' : 'add'] }))
    .setTitle(say(replaced ? 'knowledge.form.replace' : 'knowledge.form.add'))
    .addLabelComponents(
      new LabelBuilder()
        .setLabel(say('knowledge.form.name'))
        .setDescription(say('knowledge.form.name.hint'))
        .setTextInputComponent(name),
      new LabelBuilder()
        .setLabel(say('knowledge.form.text'))
        .setDescription(say('knowledge.form.text.hint'))
        .setTextInputComponent(text),
    );
}
