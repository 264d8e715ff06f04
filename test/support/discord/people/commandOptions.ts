import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type Snowflake,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { toApiMember } from '../api.ts';
import { elements, type Fields } from '../form/form.ts';
import type { Guild, World } from '../world.ts';

/** A value a user can give to an option: text, a number, a switch, or somebody or something with an id. */
export type OptionValue = string | number | boolean | { readonly id: Snowflake };

/** The options of a command as Discord sends them, with what their ids stand for. */
export interface Filled {
  readonly options: Fields[];
  readonly resolved: Fields;
}

interface Filling {
  readonly world: World;
  readonly guild: Guild | undefined;
  readonly values: Readonly<Record<string, OptionValue>>;
  /** The option being typed, for autocomplete: what is missing is not complained about. */
  readonly focused?: string | undefined;
}

const WITH_ID: readonly Type[] = [Type.Attachment, Type.User, Type.Channel, Type.Role, Type.Mentionable];

/** Fills in a command as the client does, which sends nothing the command's definition would not take. */
export function fillOptions(
  command: APIApplicationCommand,
  path: readonly string[],
  filling: Filling,
): Filled {
  const resolved: Record<string, Record<string, unknown>> = {};
  const fill = (definitions: readonly APIApplicationCommandOption[], rest: readonly string[]): Fields[] => {
    const [name, ...deeper] = rest;
    if (name === undefined) return fillLeaf(definitions, filling, resolved);
    const nested = definitions.find((definition) => definition.name === name);
    if (!nested) throw new Error(`The command ${command.name} has no subcommand "${name}".`);
    const inside = 'options' in nested ? (nested.options ?? []) : [];
    return [{ name, type: nested.type, options: fill(inside as APIApplicationCommandOption[], deeper) }];
  };
  return { options: fill(command.options ?? [], path), resolved };
}

function fillLeaf(
  definitions: readonly APIApplicationCommandOption[],
  { world, guild, values, focused }: Filling,
  resolved: Record<string, Record<string, unknown>>,
): Fields[] {
  const names = definitions.map(({ name }) => name);
  const unknown = Object.keys(values).find((name) => !names.includes(name));
  if (unknown) throw new Error(`There is no option "${unknown}"; there are: ${names.join(', ') || 'none'}.`);
  return definitions.flatMap((definition) => {
    const value = values[definition.name];
    const { name, type } = definition;
    if (value === undefined) {
      if (definition.required && focused === undefined) throw new Error(`The option "${name}" is required.`);
      return [];
    }
    if (name === focused) return [{ name, type, value, focused: true }];
    const sent = typeof value === 'object' ? value.id : value;
    const problem = problemWith(definition as unknown as Fields, sent);
    if (problem) throw new Error(`The option "${name}" ${problem}.`);
    if (WITH_ID.includes(type)) resolve(world, guild, String(sent), resolved);
    return [{ name, type, value: choiceValue(definition as unknown as Fields, sent) }];
  });
}

/** What the client would hold against a value, so that it is never sent. */
function problemWith(definition: Fields, value: string | number | boolean): string | undefined {
  const { type, min_length = 0, max_length = 6000, min_value, max_value } = definition;
  const expected =
    type === Type.Boolean ? 'boolean' : type === Type.Integer || type === Type.Number ? 'number' : 'string';
  const choices = elements(definition.choices);
  if (choices.length > 0 && !choices.some((choice) => choice.name === value || choice.value === value))
    return `takes only its choices: ${choices.map(({ name }) => name).join(', ')}`;
  if (choices.length > 0) return undefined;
  if (typeof value !== expected) return `takes a ${expected}, not ${JSON.stringify(value)}`;
  if (typeof value === 'string' && value.length < Number(min_length))
    return `takes at least ${min_length} characters`;
  if (typeof value === 'string' && value.length > Number(max_length))
    return `takes at most ${max_length} characters`;
  if (typeof value === 'number' && value < Number(min_value ?? value)) return `takes at least ${min_value}`;
  if (typeof value === 'number' && value > Number(max_value ?? value)) return `takes at most ${max_value}`;
  if (type === Type.String && value === '') return 'cannot be empty';
  return undefined;
}

function choiceValue(definition: Fields, value: string | number | boolean): unknown {
  return elements(definition.choices).find(({ name }) => name === value)?.value ?? value;
}

/** Adds what an id stands for to the interaction's resolved data. */
export function resolve(
  world: World,
  guild: Guild | undefined,
  id: Snowflake,
  resolved: Record<string, Record<string, unknown>>,
): void {
  const add = (kind: string, value: unknown) => {
    resolved[kind] = { ...resolved[kind], [id]: value };
  };
  const user = world.users.get(id);
  const upload = world.uploads.get(id);
  const channel = world.channels.get(id);
  const role = guild?.roles.get(id);
  const member = guild?.members.get(id);
  if (upload) add('attachments', upload);
  if (user) add('users', user.api);
  if (member) {
    const { user: _user, deaf: _deaf, mute: _mute, ...rest } = toApiMember(world, member);
    add('members', { ...rest, permissions: '0' });
  }
  if (role) add('roles', role);
  if (channel)
    add('channels', {
      id,
      name: channel.name,
      type: channel.type,
      parent_id: channel.parentId,
      permissions: '0',
    });
}
