import { ComponentType, type Message, MessageFlags } from 'discord.js';
import { askerOf } from './askerOf.ts';
import type { Click } from './component.ts';
import type { Context } from './context.ts';
import { parseCustomId } from './customId.ts';
import type { Card } from './render/card.ts';
import { payload, type RowData } from './render/payload.ts';
import { answerFirst, respondPrivately } from './respond.ts';
import { openView, privateView, type View } from './view.ts';

/** What a list of passages is made of: it stays when one of them is shown, as another one may be what was meant. */
const LISTS = ['show', 'none', 'search', 'topics', 'article'];
/** Discord takes five rows. */
const ROWS = 5;

/** Whose messages a click may change, and whether a list in them stays. */
interface Placing {
  /** `own`: the clicker's private ones; `for all`: also public ones, by whom they were posted for. */
  readonly whose?: 'own' | 'for all';
  readonly keepList?: boolean;
}

/** Answers a click in the message that was clicked, when the clicker may change it; otherwise with a private copy. */
export async function respondInPlace(
  interaction: Click,
  context: Context,
  make: (view: View) => Card,
  { whose = 'own', keepList = true }: Placing = {},
): Promise<void> {
  const { message, user } = interaction;
  // Discord lets only its reader click a private message; whose it is is looked at all the same.
  const reader = message.interactionMetadata?.user.id ?? user.id;
  const mine = message.flags.has(MessageFlags.Ephemeral) && reader === user.id;
  const ours = whose === 'for all' && askerOf(message) === user.id;
  if (!mine && !ours) return respondPrivately(interaction, make(privateView(context)));
  const view = mine ? privateView(context) : openView(context, user.id);
  const shown = payload(make(view), view);
  const list = keepList ? listOf(message) : [];
  const components = [...list, ...shown.components].slice(0, ROWS);
  const body = { ...shown, components, flags: MessageFlags.SuppressEmbeds } as const;
  await answerFirst(interaction, 'replied', () => interaction.update(body));
}

function listOf(message: Message): readonly RowData[] {
  return rowsOf(message).flatMap((row) => {
    const components = row.components.filter((one) => LISTS.includes(idOf(one)?.component ?? ''));
    return components.length > 0 ? [{ ...row, components }] : [];
  });
}

function rowsOf(message: Message): readonly RowData[] {
  return message.components.flatMap((row) =>
    row.type === ComponentType.ActionRow ? [row.toJSON() as unknown as RowData] : [],
  );
}

function idOf(component: RowData['components'][number]): ReturnType<typeof parseCustomId> {
  return 'custom_id' in component ? parseCustomId(component.custom_id) : undefined;
}
