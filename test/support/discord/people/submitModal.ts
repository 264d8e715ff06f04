import { InteractionType, ComponentType as Type } from 'discord-api-types/v10';
import { elements, type Fields } from '../form/form.ts';
import type { Interaction } from '../interaction.ts';
import { isSelect } from '../seen.ts';
import type { User, World } from '../world.ts';
import type { ShownModal } from './asked.ts';
import { openInteraction } from './openInteraction.ts';
import { pickValues } from './press.ts';

/** What a user enters: by the field's custom id or label, a text or the values chosen. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

/** Submits a modal, holding back what its fields would not take. */
export function submitModal(world: World, user: User, modal: ShownModal, entries: Entries): Interaction {
  const opened = world.interactions.get(modal.token);
  const channel = world.channels.get(opened?.channelId ?? '');
  if (!opened || !channel || opened.userId !== user.api.id)
    throw new Error(`The modal "${modal.title}" was not shown to ${user.api.username}.`);
  const parts = modal.components as unknown as Fields[];
  const names = parts
    .flatMap((part) => fieldsOf(part))
    .flatMap(({ field, label }) => [field.custom_id, label]);
  const unknown = Object.keys(entries).find((name) => !names.includes(name));
  if (unknown) throw new Error(`The modal has no field "${unknown}"; there are: ${names.join(', ')}.`);
  const message = world.messages.get(opened.messageId ?? '');
  return openInteraction(world, {
    type: InteractionType.ModalSubmit,
    user,
    channel,
    data: {
      custom_id: modal.custom_id,
      components: parts.map((part) => filled(part, entries)),
      resolved: {},
    },
    // Only a modal that a message's component opened comes with that message.
    message: opened.type === InteractionType.MessageComponent ? message : undefined,
    triggeredBy: opened,
    owners: opened.owners,
  });
}

function filled(part: Fields, entries: Entries): Fields {
  if (part.type === Type.Label)
    return { type: part.type, id: 1, component: entry(part.component as Fields, part.label, entries) };
  if (part.type !== Type.ActionRow) return { type: part.type, id: 1 };
  return {
    type: part.type,
    id: 1,
    components: elements(part.components).map((field) => entry(field, field.label, entries)),
  };
}

function entry(field: Fields, label: unknown, entries: Entries): Fields {
  const given = entries[String(field.custom_id)] ?? entries[String(label)];
  const common = { type: field.type, id: 1, custom_id: field.custom_id };
  if (field.type === Type.TextInput) return { ...common, value: checkedText(field, label, given) };
  if (!isSelect(field.type)) return { ...common, values: given === undefined ? [] : [given].flat() };
  const values = pickValues(field, given === undefined ? defaults(field) : [given].flat());
  if (values.length < Number(field.min_values ?? (field.required === false ? 0 : 1)))
    throw new Error(`The menu "${String(label)}" needs a choice.`);
  return { ...common, values };
}

function checkedText(field: Fields, label: unknown, given: string | readonly string[] | undefined): string {
  const text = String(given ?? field.value ?? '');
  const { min_length = 0, max_length = 4000 } = field;
  const name = `The field "${String(label)}"`;
  if (text === '' && field.required !== false) throw new Error(`${name} is required.`);
  if (text !== '' && text.length < Number(min_length))
    throw new Error(`${name} takes at least ${min_length} characters.`);
  if (text.length > Number(max_length)) throw new Error(`${name} takes at most ${max_length} characters.`);
  return text;
}

function defaults(select: Fields): string[] {
  return elements(select.options).flatMap((option) =>
    option.default === true ? [String(option.value)] : [],
  );
}

function fieldsOf(part: Fields): { field: Fields; label: unknown }[] {
  if (part.type === Type.Label) return [{ field: part.component as Fields, label: part.label }];
  return elements(part.components).map((field) => ({ field, label: field.label }));
}
