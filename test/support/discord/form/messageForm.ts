import { MessageFlags } from 'discord-api-types/v10';
import { refusal } from '../refusal.ts';
import type { Message } from '../world.ts';
import { checkRows } from './componentForm.ts';
import { checkEmbeds } from './embedForm.ts';
import {
  absent,
  checkCount,
  checkText,
  elements,
  type Fields,
  type Issue,
  issue,
  type Path,
  refuseInvalid,
} from './form.ts';
import { checkLayout } from './layoutForm.ts';

const LEGACY_ONLY = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';

/** Refuses a message Discord would refuse to post: invalid (50035) or with nothing in it (50006). */
export function checkMessage(body: Fields, hasFiles: boolean, path: Path = []): void {
  refuseInvalid(messageIssues(path, body, usesLayout(body.flags)));
  if (!hasFiles && isEmpty(body)) throw refusal('emptyMessage');
}

/** What of a message matters for whether it may be edited so. */
export type Editable = Pick<Message, 'content' | 'embeds' | 'components' | 'attachments' | 'flags'>;

/** Refuses an edit Discord would refuse: an invalid one, one that leaves nothing, one that mixes v2 with the old. */
export function checkEdit(body: Fields, before: Editable, path: Path = []): void {
  const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const layout = usesLayout(before.flags) || usesLayout(body.flags);
  // Turning to components v2, the old content and embeds must be taken away in the same edit.
  const after: Fields = { ...before, ...changes };
  refuseInvalid(messageIssues(path, layout ? after : body, layout));
  const loading = (before.flags & MessageFlags.Loading) !== 0;
  if ((loading || !isUntouched(body)) && before.attachments.length === 0 && isEmpty(after))
    throw refusal('emptyMessage');
}

/** Whether these flags say that a message is made of components alone. */
function usesLayout(flags: unknown): boolean {
  return typeof flags === 'number' && (flags & MessageFlags.IsComponentsV2) !== 0;
}

function messageIssues(path: Path, body: Fields, layout: boolean): Issue[] {
  return [
    ...checkText([...path, 'content'], body.content, { max: 2000 }),
    ...checkEmbeds([...path, 'embeds'], body.embeds),
    ...checkText([...path, 'nonce'], absent(body.nonce) ? null : String(body.nonce), { max: 25 }),
    ...checkMentions([...path, 'allowed_mentions'], body.allowed_mentions),
    ...(layout ? [...checkLegacy(path, body), ...checkLayout([...path, 'components'], body.components)] : []),
    ...(layout ? [] : checkRows([...path, 'components'], body.components)),
  ];
}

function checkLegacy(path: Path, body: Fields): Issue[] {
  const used = ['content', 'embeds', 'poll', 'sticker_ids'].filter((field) => {
    const value = body[field];
    return !absent(value) && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
  return used.flatMap((field) =>
    issue(
      [...path, field],
      LEGACY_ONLY,
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
}

function checkMentions(path: Path, value: unknown): Issue[] {
  if (absent(value)) return [];
  const mentions = value as Fields;
  const parse = Array.isArray(mentions.parse) ? mentions.parse : [];
  return ['users', 'roles'].flatMap((kind) => {
    const listed = mentions[kind];
    const both = parse.includes(kind) && Array.isArray(listed) && listed.length > 0;
    const exclusive = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return [
      ...checkCount([...path, kind], listed, { max: 100 }),
      ...(both ? issue(path, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', exclusive) : []),
    ];
  });
}

function isUntouched(body: Fields): boolean {
  return [body.content, body.embeds, body.components].every((value) => value === undefined);
}

function isEmpty(body: Fields): boolean {
  const blank = typeof body.content !== 'string' || body.content.trim() === '';
  const lists = [body.embeds, body.components, body.sticker_ids];
  return blank && absent(body.poll) && lists.every((list) => elements(list).length === 0);
}
