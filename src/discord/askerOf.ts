import { ComponentType, type Message } from 'discord.js';
import { parseCustomId } from './customId.ts';

/** Whom a public message was posted for, as its own Dismiss button says. */
export function askerOf({ components }: Pick<Message, 'components'>): string | undefined {
  for (const row of components) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const { customId } of row.components) {
      const id = customId ? parseCustomId(customId) : undefined;
      if (id?.component === 'dismiss') return id.fields[0];
    }
  }
  return undefined;
}
