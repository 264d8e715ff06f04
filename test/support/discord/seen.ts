import {
  type APIButtonComponent,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APISelectMenuComponent,
  MessageFlags,
  type Snowflake,
  ComponentType as Type,
} from 'discord-api-types/v10';
import { withPaths } from './form/componentForm.ts';
import type { Fields } from './form/form.ts';
import { type Pings, withoutCode } from './pings.ts';
import type { Message, World } from './world.ts';

/** A message as it looked at one moment, to be asserted on: later edits leave it alone. */
export interface Seen {
  readonly id: Snowflake;
  readonly channelId: Snowflake;
  /** The author's user name. */
  readonly author: string;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly flags: number;
  readonly ephemeral: boolean;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** The message it replies to. */
  readonly replyTo: Snowflake | null;
  readonly reactions: readonly string[];
  readonly pings: Pings;
  readonly allowedMentions: Message['allowedMentions'];
  /** Links Discord would add a preview for. */
  readonly previews: readonly string[];
  /** Every word a reader sees, top to bottom: content, embeds, text displays; not the labels of components. */
  readonly text: string;
  readonly buttons: readonly APIButtonComponent[];
  readonly selects: readonly APISelectMenuComponent[];
}

/** Takes a picture of a message. */
export function see(world: World, message: Message): Seen {
  const parts = flatten(message);
  return structuredClone({
    id: message.id,
    channelId: message.channelId,
    author: world.users.get(message.authorId)?.api.username ?? 'unknown',
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    files: message.attachments.map(({ id, filename }) => ({
      name: filename,
      text: world.files.get(id)?.toString('utf8') ?? '',
    })),
    flags: message.flags,
    ephemeral: message.visibleTo !== null,
    edited: message.editedAt !== null,
    deleted: message.deleted,
    replyTo: message.reference?.messageId ?? null,
    reactions: [...message.reactions.keys()],
    pings: message.pings,
    allowedMentions: message.allowedMentions,
    previews: previewsOf(message),
    text: [message.content, ...message.embeds.map(embedText), ...texts(parts)].filter(Boolean).join('\n'),
    buttons: parts.filter(({ type }) => type === Type.Button) as unknown as APIButtonComponent[],
    selects: parts.filter(({ type }) => isSelect(type)) as unknown as APISelectMenuComponent[],
  });
}

/** Whether a channel's reader finds this message there: not deleted, and neither another's secret nor still "thinking…". */
export function isVisible(message: Message, to: Snowflake | null): boolean {
  const thinking = (message.flags & MessageFlags.Loading) !== 0;
  return !message.deleted && !thinking && (message.visibleTo === null || message.visibleTo === to);
}

/** Whether a component type is a select menu. */
export function isSelect(type: unknown): boolean {
  const selects: readonly unknown[] = [
    Type.StringSelect,
    Type.UserSelect,
    Type.RoleSelect,
    Type.MentionableSelect,
    Type.ChannelSelect,
  ];
  return selects.includes(type);
}

function flatten(message: Message): Fields[] {
  return withPaths([], message.components as unknown as Fields[]).map(({ component }) => component);
}

function texts(parts: readonly Fields[]): string[] {
  return parts.flatMap(({ type, content }) => (type === Type.TextDisplay ? [String(content)] : []));
}

function embedText({ author, title, description, fields = [], footer }: APIEmbed): string {
  const lines = fields.flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...lines, footer?.text].filter(Boolean).join('\n');
}

/** Links in the content that are neither in code nor in angle brackets, unless the flag holds previews back. */
function previewsOf(message: Message): string[] {
  if ((message.flags & MessageFlags.SuppressEmbeds) !== 0) return [];
  const bare = withoutCode(message.content).replace(/<https?:[^>\s]*>/g, '');
  const links = bare.match(/https?:\/\/[^\s<>)\]]+/g) ?? [];
  return [...new Set(links.map((link) => link.replace(/[.,;:!?'"]+$/, '')))];
}
