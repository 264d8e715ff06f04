import {
  type APIEmbed,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  MessageFlags,
  ComponentType as Type,
} from 'discord-api-types/v10';
import type { Seen } from './discord/seen.ts';

/** What the golden files read of a component: every kind has some of these. */
interface Part {
  readonly type: Type;
  readonly custom_id?: string;
  readonly url?: string;
  readonly label?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly content?: string;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly value?: string;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly emoji?: { readonly name?: string | null };
  readonly options?: readonly Option[];
  readonly component?: Part;
  readonly accessory?: Part;
  readonly components?: readonly Part[];
  readonly media?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string } }[];
}

interface Option {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

const MENUS: Partial<Record<Type, string>> = {
  [Type.StringSelect]: 'menu',
  [Type.UserSelect]: 'menu of users',
  [Type.RoleSelect]: 'menu of roles',
  [Type.MentionableSelect]: 'menu of users and roles',
  [Type.ChannelSelect]: 'menu of channels',
  [Type.FileUpload]: 'files',
};

/**
 * Writes a message as a page of text, for `toMatchFileSnapshot`: who sees it and whom it pings first, then what a
 * reader sees from top to bottom. Ids, which differ at every run, become `<message>`, `<user>` and so on.
 */
export function golden(message: Seen, names: Readonly<Record<string, string>> = {}): string {
  const lines = [
    ...header(message),
    '',
    ...(message.content === '' ? [] : [message.content, '']),
    ...message.embeds.flatMap((embed) => [...embedLines(embed), '']),
    ...(message.components as readonly unknown[]).flatMap((part) => partLines(part as Part)),
    ...message.files.flatMap(({ name, text }) => [
      `[file] ${name}`,
      ...text.split('\n').map((line) => `  ${line}`),
    ]),
  ];
  return nameIds(`${lines.join('\n').trimEnd()}\n`, names);
}

/** Writes a modal as a page of text. */
export function goldenModal(
  modal: APIModalInteractionResponseCallbackData,
  names: Readonly<Record<string, string>> = {},
): string {
  const parts = modal.components as unknown as readonly Part[];
  const lines = [`modal: ${modal.title}`, `id: ${modal.custom_id}`, '', ...parts.flatMap(partLines)];
  return nameIds(`${lines.join('\n').trimEnd()}\n`, names);
}

function header(message: Seen): string[] {
  const { pings, previews, reactions } = message;
  const pinged = [...(pings.everyone ? ['everyone'] : []), ...pings.roles, ...pings.users];
  return [
    `seen by: ${message.ephemeral ? 'the asker only' : 'everyone'}`,
    `flags: ${flagNames(message.flags) || 'none'}`,
    `pings: ${pinged.join(', ') || 'nobody'}`,
    ...(message.replyTo ? [`replies to: ${message.replyTo}`] : []),
    ...(message.edited ? ['edited'] : []),
    ...(message.deleted ? ['deleted'] : []),
    ...(previews.length > 0 ? [`previews: ${previews.join(', ')}`] : []),
    ...(reactions.length > 0 ? [`reactions: ${reactions.join(' ')}`] : []),
  ];
}

function flagNames(flags: number): string {
  const names = Object.entries(MessageFlags).filter(
    ([, bit]) => typeof bit === 'number' && (flags & bit) !== 0,
  );
  return names.map(([name]) => name).join(', ');
}

function embedLines({ author, title, url, description, fields = [], footer, color }: APIEmbed): string[] {
  const lines = [
    ...(author ? [`author: ${author.name}`] : []),
    ...(title ? [`title: ${title}${url ? ` <${url}>` : ''}`] : []),
    ...(description ? description.split('\n') : []),
    ...fields.flatMap(({ name, value, inline }) => [
      `· ${name}${inline ? ' (inline)' : ''}`,
      ...value.split('\n'),
    ]),
    ...(footer ? [`footer: ${footer.text}`] : []),
  ];
  const heading = color === undefined ? '┌ embed' : `┌ embed #${color.toString(16).padStart(6, '0')}`;
  return [heading, ...lines.map((line) => `│ ${line}`.trimEnd()), '└'];
}

function partLines(part: Part): string[] {
  const inside = [...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])];
  switch (part.type) {
    case Type.Button:
      return [buttonLine(part)];
    case Type.TextDisplay:
      return (part.content ?? '').split('\n');
    case Type.TextInput:
      return [inputLine(part)];
    case Type.Label:
      return [
        `${part.label}${part.description ? ` — ${part.description}` : ''}`,
        ...indented(part.component ? partLines(part.component) : []),
      ];
    case Type.Separator:
      return ['────'];
    case Type.ActionRow:
      return inside.flatMap(partLines);
    case Type.Container:
    case Type.Section:
      return [`[${Type[part.type].toLowerCase()}]`, ...indented(inside.flatMap(partLines))];
    case Type.MediaGallery:
      return (part.items ?? []).map(({ media }) => `[picture] ${media.url}`);
    case Type.Thumbnail:
      return [`[thumbnail] ${part.media?.url ?? ''}`];
    default:
      return menuLines(part);
  }
}

function buttonLine({ label, emoji, style, custom_id, url, disabled }: Part): string {
  const kind = ButtonStyle[style ?? 0]?.toLowerCase() ?? 'unknown';
  const face = [emoji?.name, label].filter(Boolean).join(' ');
  return `[button ${kind}${disabled ? ', disabled' : ''}] ${face} → ${url ?? custom_id ?? ''}`;
}

function inputLine({
  label,
  style,
  custom_id,
  required,
  placeholder,
  value,
  min_length,
  max_length,
}: Part): string {
  const limits =
    min_length === undefined && max_length === undefined ? '' : ` ${min_length ?? 0}–${max_length ?? 4000}`;
  const kind = `${style === 2 ? 'paragraph' : 'line'}${required === false ? ', optional' : ''}${limits}`;
  const shown = [label, placeholder && `(${placeholder})`, value && `“${value}”`].filter(Boolean).join(' ');
  return `[${kind}] ${shown ? `${shown} ` : ''}→ ${custom_id ?? ''}`;
}

function menuLines({
  type,
  placeholder,
  custom_id,
  disabled,
  options = [],
  min_values,
  max_values,
}: Part): string[] {
  const counts =
    min_values === undefined && max_values === undefined ? '' : ` ${min_values ?? 1}–${max_values ?? 1}`;
  const heading = `[${MENUS[type] ?? 'field'}${counts}${disabled ? ', disabled' : ''}] ${placeholder ?? ''} → ${custom_id ?? ''}`;
  const lines = options.map(({ label, value, description, default: chosen }) => {
    const why = description ? ` — ${description}` : '';
    return `  ${chosen ? '●' : '○'} ${label}${why} = ${value}`;
  });
  return [heading, ...lines];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`.trimEnd());
}

/** Puts a name in the place of each id that has one, and of every other long number that looks like an id. */
function nameIds(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\b\d{17,20}\b/g, (id) => `<${names[id] ?? 'id'}>`);
}
