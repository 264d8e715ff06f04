import { type APIGatewayBotInfo, REST, Routes } from 'discord.js';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { PATIENCE, type Patience, persistently } from './connect.ts';

/** What Discord says of the bot's gateway. */
export interface GatewayAdvice {
  /** How many shards the bot should have. */
  readonly shards: number;
  /** How many sessions may be begun in 5 s. */
  readonly atOnce: number;
}

/**
 * Asks Discord how many shards the bot should have, and how quickly they may begin.
 * @throws FootnoteError `TOKEN_REFUSED` or `DISCORD_UNREACHABLE`.
 */
export async function askGateway(
  { apiUrl, token }: Pick<Config, 'apiUrl'> & { readonly token: string },
  log: Log,
  patience: Patience = PATIENCE,
): Promise<GatewayAdvice> {
  const rest = new REST({ api: apiUrl, retries: 0 }).setToken(token);
  const ask = () => rest.get(Routes.gatewayBot()) as Promise<APIGatewayBotInfo>;
  const { shards, session_start_limit } = await persistently(ask, { patience, apiUrl, log });
  return { shards, atOnce: session_start_limit.max_concurrency };
}
