import {
  type Client,
  DiscordAPIError,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { FootnoteError } from '../errors.ts';
import { type Log, noteOf } from '../log.ts';

/** In more servers than this, old commands of single servers are not looked for: it would take a request for each. */
const SERVERS_SEARCHED = 100;

/**
 * Tells Discord the commands, as it takes them: everywhere, or in one server while developing. The other scope is cleared, because members
 * would see each command twice.
 * @throws FootnoteError `SETTING_INVALID` when the bot is not in the server of DISCORD_GUILD_ID.
 */
export async function register(
  client: Client<true>,
  body: readonly RESTPostAPIApplicationCommandsJSONBody[],
  guildId: string | undefined,
  log: Log,
): Promise<void> {
  const everywhere = Routes.applicationCommands(client.application.id);
  if (guildId === undefined) {
    await client.rest.put(everywhere, { body });
    await clearServers(client, log);
  } else {
    await registerIn(client, guildId, body);
    await client.rest.put(everywhere, { body: [] });
  }
  log.info({ commands: body.length, ...(guildId !== undefined && { guildId }) }, 'Commands registered');
}

async function registerIn(
  client: Client<true>,
  guildId: string,
  body: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<void> {
  try {
    await client.rest.put(Routes.applicationGuildCommands(client.application.id, guildId), { body });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || (error.status !== 403 && error.status !== 404)) throw error;
    throw new FootnoteError(
      'SETTING_INVALID',
      'Wrong setting: the bot is not in the server of DISCORD_GUILD_ID; invite it with the applications.commands scope, or mend the id.',
      { cause: error },
    );
  }
}

async function clearServers(client: Client<true>, log: Log): Promise<void> {
  const servers = [...client.guilds.cache.keys()];
  if (servers.length > SERVERS_SEARCHED) {
    log.info({ servers: servers.length }, 'Too many servers to look for commands left from developing');
    return;
  }
  for (const server of servers) {
    const route = Routes.applicationGuildCommands(client.application.id, server);
    try {
      const left = await client.rest.get(route);
      if (Array.isArray(left) && left.length > 0) await client.rest.put(route, { body: [] });
    } catch (error) {
      log.warn({ server, ...noteOf(error) }, 'Commands left in a server could not be looked for');
    }
  }
}
