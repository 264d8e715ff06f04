import { type ButtonInteraction, ButtonStyle, ComponentType, type Message, MessageFlags } from 'discord.js';
import type { Context } from './context.ts';
import { parseCustomId } from './customId.ts';
import type { Card, CardButton, Row } from './render/card.ts';
import { payload } from './render/payload.ts';
import { answerFirst, respondPrivately } from './respond.ts';
import { openView, privateView, type View } from './view.ts';

/** The buttons of a list of passages stay when one of them is shown. */
const LIST = ['show', 'none'];

/**
 * Answers a click in the message that was clicked, when that is the clicker's private one; otherwise with a private
 * copy. `for all`: whoever a public message was posted for changes it for everybody.
 */
export async function respondInPlace(
  interaction: ButtonInteraction,
  context: Context,
  make: (view: View) => Card,
  whose: 'own' | 'for all' = 'own',
): Promise<void> {
  const { message, user } = interaction;
  const mine = message.flags.has(MessageFlags.Ephemeral);
  const ours = whose === 'for all' && askerOf(message) === user.id;
  if (!mine && !ours) return respondPrivately(interaction, make(privateView(context)));
  const view = mine ? privateView(context) : openView(context, user.id);
  const card = make(view);
  const rows = [...listRow(message), ...card.rows];
  const shown = { ...payload({ ...card, rows }, view), flags: MessageFlags.SuppressEmbeds } as const;
  await answerFirst(interaction, 'replied', () => interaction.update(shown));
}

/** Whom a public message was posted for, as its Dismiss button says. */
function askerOf(message: Message): string | undefined {
  const ids = buttonsOf(message).map(({ customId }) => parseCustomId(customId));
  return ids.find((id) => id?.component === 'dismiss')?.fields[0];
}

function listRow(message: Message): readonly Row[] {
  const row = buttonsOf(message).filter(({ customId }) =>
    LIST.includes(parseCustomId(customId)?.component ?? ''),
  );
  return row.length > 0 ? [row] : [];
}

function buttonsOf(message: Message): readonly CardButton[] {
  return message.components.flatMap((row) =>
    'components' in row
      ? row.components.flatMap((one) =>
          one.type === ComponentType.Button && one.customId !== null
            ? [{ label: one.label ?? '', customId: one.customId, primary: one.style === ButtonStyle.Primary }]
            : [],
        )
      : [],
  );
}
