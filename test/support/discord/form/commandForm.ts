import { ApplicationCommandType as Kind } from 'discord-api-types/v10';
import { refusal } from '../refusal.ts';
import { checkLocalizations, checkSlashName } from './commandNames.ts';
import { checkOptions } from './commandOptionForm.ts';
import {
  absent,
  checkChoice,
  checkCount,
  checkText,
  elements,
  type Fields,
  type Issue,
  issue,
  type Path,
  refuseInvalid,
} from './form.ts';

const LIMITS = { [Kind.ChatInput]: 100, [Kind.User]: 15, [Kind.Message]: 15 } as const;

/** Refuses application commands which Discord would refuse to register, with an error for each field. */
export function checkCommands(value: unknown): void {
  const commands = elements(value);
  refuseInvalid([
    ...(Array.isArray(value)
      ? []
      : issue([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')),
    ...commands.flatMap((command, index) => checkCommand([index], command)),
    ...checkDistinct(commands),
  ]);
  for (const [kind, limit] of Object.entries(LIMITS))
    if (commands.filter((command) => kindOf(command) === Number(kind)).length > limit)
      throw refusal('tooManyCommands');
}

/** Checks one application command. */
export function checkCommand(path: Path, command: Fields): Issue[] {
  const kind = kindOf(command);
  const slash = kind === Kind.ChatInput;
  return [
    ...checkChoice([...path, 'type'], kind, [1, 2, 3, 4]),
    ...(slash
      ? checkSlashName([...path, 'name'], command.name)
      : checkMenuName([...path, 'name'], command.name)),
    ...(slash
      ? checkText([...path, 'description'], command.description, { min: 1, max: 100, required: true })
      : checkNoText([...path, 'description'], command.description)),
    ...checkLocalizations([...path, 'name_localizations'], command.name_localizations, (at, text) =>
      slash ? checkSlashName(at, text) : checkMenuName(at, text),
    ),
    ...checkLocalizations(
      [...path, 'description_localizations'],
      command.description_localizations,
      (at, text) => checkText(at, text, { min: 1, max: 100 }),
    ),
    ...(slash ? checkOptions([...path, 'options'], command.options) : []),
    ...checkList([...path, 'contexts'], command.contexts, [0, 1, 2]),
    ...checkList([...path, 'integration_types'], command.integration_types, [0, 1]),
    ...checkPermissions([...path, 'default_member_permissions'], command.default_member_permissions),
    ...checkSize(path, command),
  ];
}

function checkMenuName(path: Path, value: unknown): Issue[] {
  return checkText(path, value, { min: 1, max: 32, required: true });
}

function checkNoText(path: Path, value: unknown): Issue[] {
  if (absent(value) || value === '') return [];
  return issue(
    path,
    'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
    'Context menu commands cannot have description',
  );
}

function checkList(path: Path, value: unknown, allowed: readonly number[]): Issue[] {
  if (absent(value)) return [];
  const list = Array.isArray(value) ? value : [];
  return [
    ...checkCount(path, value, { min: 1, max: allowed.length }),
    ...list.flatMap((each, index) => checkChoice([...path, index], each, allowed)),
  ];
}

function checkPermissions(path: Path, value: unknown): Issue[] {
  if (absent(value) || /^\d+$/.test(String(value))) return [];
  return issue(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
}

/** Names, descriptions and values of a command and its options may take 8000 characters, in the longest language. */
function checkSize(path: Path, command: Fields): Issue[] {
  if (sizeOf(command) <= 8000) return [];
  return issue(path, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
}

function sizeOf(part: Fields): number {
  const own =
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const value = typeof part.value === 'string' ? part.value.length : 0;
  return [...elements(part.options), ...elements(part.choices)].reduce(
    (sum, each) => sum + sizeOf(each),
    own + value,
  );
}

function longest(text: unknown, translations: unknown): number {
  const texts = [text, ...Object.values((translations ?? {}) as Fields)];
  return Math.max(...texts.map((each) => (typeof each === 'string' ? each.length : 0)));
}

function checkDistinct(commands: readonly Fields[]): Issue[] {
  const keys = commands.map((command) => `${kindOf(command)} ${String(command.name)}`);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index
      ? issue(
          [index, 'name'],
          'APPLICATION_COMMANDS_DUPLICATE_NAME',
          'Application command names must be unique',
        )
      : [],
  );
}

function kindOf(command: Fields): number {
  return Number(command.type ?? Kind.ChatInput);
}
