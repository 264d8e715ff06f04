import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import { z } from 'zod';
import type { Context } from './context.ts';

/** A click on a button, or a choice from a menu. */
export type Click = ButtonInteraction | StringSelectMenuInteraction;

/** A kind of button or menu: one file in `components/`, its default export. The loader finds it. */
export interface Component {
  /** The first part of its `custom_id`s. */
  readonly name: string;
  /** Answers a click or choice. The fields come from outside and are the component's to check. */
  run(interaction: Click, fields: readonly string[], context: Context): Promise<void>;
  /** Answers the form that a click opened. */
  submit?(interaction: ModalSubmitInteraction, fields: readonly string[], context: Context): Promise<void>;
}

/** The shape a component file must have. */
export const componentSchema = z.looseObject({
  name: z
    .string('name must be a text')
    .regex(/^[a-z][a-z-]{0,19}$/, 'name has 1 to 20 lower-case letters or hyphens'),
  run: z.custom<Component['run']>((run) => typeof run === 'function', 'run must be a function'),
  submit: z
    .custom<NonNullable<Component['submit']>>(
      (submit) => typeof submit === 'function',
      'submit must be a function',
    )
    .exactOptional(),
});
