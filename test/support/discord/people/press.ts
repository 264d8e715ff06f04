import {
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
  InteractionType,
  type Locale,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import { elements, type Fields } from '../form/form.ts';
import type { Interaction } from '../interaction.ts';
import { can } from '../permissions.ts';
import { isVisible, see } from '../seen.ts';
import type { Channel, Message, User, World } from '../world.ts';
import { resolve } from './commandOptions.ts';
import { openInteraction } from './openInteraction.ts';

/** Presses the button with this custom id or label. */
export function press(
  world: World,
  user: User,
  messageId: Snowflake,
  idOrLabel: string,
  locale?: Locale,
): Interaction {
  const { message, channel } = reach(world, user, messageId);
  const { buttons } = see(world, message);
  const named = (button: (typeof buttons)[number]) =>
    ('custom_id' in button && button.custom_id === idOrLabel) ||
    ('label' in button && button.label === idOrLabel);
  const button = buttons.find(named);
  if (!button) {
    const labels = buttons.map((each) => ('label' in each ? each.label : each.style)).join(', ');
    throw new Error(`The message has no button "${idOrLabel}"; there are: ${labels || 'none'}.`);
  }
  if (button.disabled) throw new Error(`The button "${idOrLabel}" is disabled.`);
  if (button.style === ButtonStyle.Link)
    throw new Error(`The button "${idOrLabel}" is a link to ${button.url}.`);
  const { custom_id } = button as APIButtonComponentWithCustomId;
  const data = { custom_id, component_type: ComponentType.Button };
  return use(world, user, channel, message, data, locale);
}

/** Chooses options of a select menu by label or value; of other menus, by the ids of what they list. */
export function choose(
  world: World,
  user: User,
  messageId: Snowflake,
  {
    customId,
    values,
    locale,
  }: { customId?: string | undefined; values: readonly string[]; locale?: Locale | undefined },
): Interaction {
  const { message, channel } = reach(world, user, messageId);
  const { selects } = see(world, message);
  const select = selects.find(({ custom_id }) => customId === undefined || custom_id === customId);
  if (!select) throw new Error(`The message has no menu ${customId ?? ''}.`);
  if (select.disabled) throw new Error(`The menu ${select.custom_id} is disabled.`);
  const { min_values = 1, max_values = 1 } = select;
  if (values.length < min_values || values.length > max_values)
    throw new Error(`The menu takes ${min_values} to ${max_values} values, not ${values.length}.`);
  const chosen = pickValues(select as unknown as Fields, values);
  const resolved: Record<string, Record<string, unknown>> = {};
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  if (select.type !== ComponentType.StringSelect)
    for (const id of chosen) resolve(world, guild, id, resolved);
  const data = { custom_id: select.custom_id, component_type: select.type, values: chosen, resolved };
  return use(world, user, channel, message, data, locale);
}

/** The values of a select's options given by value or label; other menus take ids as they are. */
export function pickValues(select: Fields, wanted: readonly string[]): string[] {
  if (select.type !== ComponentType.StringSelect) return [...wanted];
  const options = elements(select.options);
  return wanted.map((each) => {
    const option = options.find(({ value, label }) => value === each || label === each);
    if (option) return String(option.value);
    throw new Error(
      `The menu has no option "${each}"; there are: ${options.map(({ label }) => label).join(', ')}.`,
    );
  });
}

/** A message a user can see and use, with its channel. */
export function reach(
  world: World,
  user: User,
  messageId: Snowflake,
): { message: Message; channel: Channel } {
  const message = world.messages.get(messageId);
  const channel = message && world.channels.get(message.channelId);
  const sees = channel && can(world, channel, user.api.id, PermissionFlagsBits.ViewChannel);
  if (!message || !sees || !isVisible(message, user.api.id))
    throw new Error(`${user.api.username} does not see the message ${messageId}.`);
  return { message, channel };
}

function use(
  world: World,
  user: User,
  channel: Channel,
  message: Message,
  data: object,
  locale: Locale | undefined,
): Interaction {
  const guildId = channel.guildId ?? '0';
  const owners = message.interaction?.owners ?? { 0: guildId };
  return openInteraction(world, {
    type: InteractionType.MessageComponent,
    user,
    channel,
    data,
    locale,
    message,
    owners,
  });
}
