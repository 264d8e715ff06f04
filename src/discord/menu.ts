import type {
  MessageContextMenuCommandInteraction,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { z } from 'zod';
import type { Context } from './context.ts';

/** A command in the menu of messages: one file in `menus/`, its default export. The loader finds it. */
export interface MessageMenu {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** Answers a use of it on a message. */
  run(interaction: MessageContextMenuCommandInteraction, context: Context): Promise<void>;
}

/** The shape a menu file must have. */
export const menuSchema = z.looseObject({
  data: z.custom<MessageMenu['data']>(
    (data) => z.looseObject({ name: z.string().min(1).max(32), type: z.literal(3) }).safeParse(data).success,
    'data needs a name of at most 32 characters and the type of a message command',
  ),
  run: z.custom<MessageMenu['run']>((run) => typeof run === 'function', 'run must be a function'),
});
