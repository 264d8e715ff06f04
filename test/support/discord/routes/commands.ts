import type { APIApplicationCommand } from 'discord-api-types/v10';
import { checkCommand, checkCommands } from '../form/commandForm.ts';
import { type Fields, refuseInvalid } from '../form/form.ts';
import type { Call, Route } from '../http.ts';
import { refusal } from '../refusal.ts';

const GLOBAL = '/applications/:app/commands';
const GUILD = '/applications/:app/guilds/:guild/commands';

/** Registration of application commands, for everybody and for one guild. */
export const commandRoutes: readonly Route[] = [GLOBAL, GUILD].flatMap((path): Route[] => [
  { method: 'GET', path, handle: (call) => list(call) },
  { method: 'PUT', path, handle: (call) => replaceAll(call) },
  { method: 'POST', path, handle: (call) => upsert(call) },
  { method: 'GET', path: `${path}/:command`, handle: (call) => find(call) },
  { method: 'PATCH', path: `${path}/:command`, handle: (call) => change(call) },
  { method: 'DELETE', path: `${path}/:command`, handle: (call) => removeOne(call) },
]);

function list(call: Call): APIApplicationCommand[] {
  return call.world.commands.get(scopeOf(call)) ?? [];
}

function replaceAll(call: Call): APIApplicationCommand[] {
  checkCommands(call.body);
  const known = list(call);
  const commands = (call.body as Fields[]).map((body) => complete(call, body, known));
  return store(call, commands);
}

function upsert(call: Call): APIApplicationCommand {
  refuseInvalid(checkCommand([], call.body as Fields));
  const known = list(call);
  const command = complete(call, call.body as Fields, known);
  store(call, [...known.filter(({ id }) => id !== command.id), command]);
  return command;
}

function find(call: Call): APIApplicationCommand {
  const command = list(call).find(({ id }) => id === call.params.command);
  if (!command) throw refusal('unknownCommand');
  return command;
}

function change(call: Call): APIApplicationCommand {
  const before = find(call);
  const merged = { ...before, ...(call.body as Fields) };
  refuseInvalid(checkCommand([], merged));
  const after = { ...complete(call, merged, []), id: before.id };
  store(
    call,
    list(call).map((command) => (command.id === before.id ? after : command)),
  );
  return after;
}

function removeOne(call: Call): undefined {
  const { id } = find(call);
  store(
    call,
    list(call).filter((command) => command.id !== id),
  );
}

/** The command as Discord keeps it: a known name and type keeps its id, and what was left out has its default. */
function complete(call: Call, body: Fields, known: readonly APIApplicationCommand[]): APIApplicationCommand {
  const type = Number(body.type ?? 1);
  const { world, params } = call;
  const before = known.find((command) => command.name === body.name && command.type === type);
  return {
    name_localizations: null,
    description: '',
    description_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    contexts: null,
    integration_types: [0],
    ...body,
    type,
    id: before?.id ?? world.nextId(),
    application_id: world.bot.id,
    version: world.nextId(),
    ...(params.guild ? { guild_id: params.guild } : {}),
  } as unknown as APIApplicationCommand;
}

function store(call: Call, commands: APIApplicationCommand[]): APIApplicationCommand[] {
  call.world.commands.set(scopeOf(call), commands);
  return commands;
}

function scopeOf({ world, params }: Call): string {
  if (params.app !== world.bot.id) throw refusal('unknownApplication');
  if (!params.guild) return 'global';
  const guild = world.guilds.get(params.guild);
  if (!guild?.hasCommands) throw refusal('missingAccess');
  return params.guild;
}
