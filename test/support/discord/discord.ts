import type { AddressInfo } from 'node:net';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { dmBetween, openDm } from './channels.ts';
import type { Fault } from './faults.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { createRest } from './http.ts';
import { type ChannelHandle, channelHandle } from './people/channel.ts';
import {
  createGuild,
  createUser,
  type GuildHandle,
  type GuildOptions,
  type UserOptions,
} from './people/guild.ts';
import type { Identified, UserHandle } from './people/user.ts';
import { routes } from './routes/routes.ts';
import { DEFAULTS, type Settings } from './settings.ts';
import { staysQuiet, waitFor } from './waiting.ts';
import { createWorld, type RequestRecord, type World } from './world.ts';

/** A Discord of one's own, on this machine: real HTTP, a real websocket, and people to talk to the bot. */
export interface Discord {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
  /** For `DISCORD_TOKEN`. */
  readonly token: string;
  /** The bot's user, whose id is also the application's. */
  readonly bot: Identified & { readonly mention: string };
  readonly gateway: Gateway;
  /** Every request the bot made, oldest first. */
  readonly requests: readonly RequestRecord[];
  guild(name: string, options?: GuildOptions): GuildHandle;
  user(name: string, options?: UserOptions): UserHandle;
  /** The DM between a user and the bot. */
  dm(user: Identified): ChannelHandle;
  /** The DM of two users, to which only one of them can bring the bot. */
  dmBetween(one: Identified, other: Identified): ChannelHandle;
  /** The commands registered for all, or for one guild. */
  commands(guild?: Identified): readonly APIApplicationCommand[];
  /** Resolves when at least so many commands are registered there. */
  registered(guild?: Identified): Promise<readonly APIApplicationCommand[]>;
  /** Uploads a file, to be given to an option of a command. What is told of it need not be true. */
  attach(name: string, bytes: Buffer | string, told?: { url?: string; size?: number }): Identified;
  /** Makes the next requests of a route go wrong. */
  fault(fault: Omit<Fault, 'times'> & { readonly times?: number }): void;
  /** Forgets faults that have not happened yet. */
  clearFaults(): void;
  /** Sends any event to the bot, however malformed. */
  dispatch(event: string, data: unknown): void;
  /** Resolves with the next request that fits and has its answer, counting from the first ever made. */
  request(fits: (request: RequestRecord) => boolean): Promise<RequestRecord>;
  /** Fails when the bot makes any request at all within these milliseconds. */
  quiet(ms?: number): Promise<void>;
  /** Everything the server knows, for what nothing else here tells. */
  readonly world: World;
  close(): Promise<void>;
}

/** Starts a Discord on a free port of the loopback interface. */
export async function startDiscord(options: Partial<Settings> = {}): Promise<Discord> {
  const world = createWorld({ ...DEFAULTS, ...options });
  const server = createRest(world, routes);
  const gateway = openGateway(world, server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const commands = (guild?: Identified) => world.commands.get(guild?.id ?? 'global') ?? [];
  return {
    apiUrl: `http://127.0.0.1:${port}`,
    token: world.settings.token,
    bot: { id: world.bot.id, mention: `<@${world.bot.id}>` },
    gateway,
    requests: world.requests,
    guild: (name, guildOptions) => createGuild(world, name, guildOptions),
    user: (name, userOptions) => createUser(world, name, userOptions),
    dm: ({ id }) => channelHandle(world, openDm(world, id)),
    dmBetween: (one, other) => channelHandle(world, dmBetween(world, [one.id, other.id])),
    commands,
    registered: (guild) =>
      waitFor(world, 'commands to be registered', () =>
        commands(guild).length > 0 ? commands(guild) : undefined,
      ),
    attach: (name, content, told = {}) => {
      const [id, bytes] = [world.nextId(), Buffer.from(content)];
      world.files.set(id, bytes);
      const url = `http://127.0.0.1:${port}/attachments/1/${id}/${encodeURIComponent(name)}`;
      world.uploads.set(id, { id, filename: name, size: bytes.length, url, proxy_url: url, ...told });
      return { id };
    },
    fault: (fault) => {
      world.faults.push({ times: 1, ...fault });
    },
    clearFaults: () => {
      world.faults.length = 0;
    },
    dispatch: (event, data) => gateway.send(event, data),
    request: (fits) =>
      waitFor(world, 'a request', () => world.requests.find((each) => each.status > 0 && fits(each))),
    quiet: (ms = 250) => {
      const before = world.requests.length;
      return staysQuiet(world, ms, 'no request', () => describeRequest(world.requests[before]));
    },
    world,
    close: async () => {
      gateway.drop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function describeRequest(request: RequestRecord | undefined): string | undefined {
  return request && `${request.method} ${request.path}`;
}
