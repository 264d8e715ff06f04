import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { FootnoteError } from './errors.ts';
import { parseSharding, type Sharding } from './sharding.ts';

const snowflake = z.string().regex(/^\d{1,20}$/, 'must be the digits that "Copy Server ID" gives in Discord');

/** Every setting. An empty value counts as unset, so that a copied `.env.example` works as it is. */
const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    // The shape of tokens is Discord's to change; what holds is that they have neither spaces nor quotes.
    .regex(/^[^\s"']+$/, 'is not a bot token; copy it anew from the Developer Portal, Bot, "Reset Token"')
    .optional(),
  DISCORD_TOKEN_FILE: z.string().optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' })
    .default('https://discord.com/api'),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  DATABASE_URL: z
    .string()
    .refine(
      (url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url),
      'must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/name',
    )
    .optional(),
  DATABASE_URL_FILE: z.string().optional(),
  DATA_DIR: z.string().default('data'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  LIBRARY_MEMORY: z.coerce
    .number('must be a number of megabytes')
    .int('must be a whole number of megabytes')
    .min(1, 'must be at least 1 (megabyte)')
    .max(1_000_000, 'must be at most 1000000 (megabytes)')
    .default(256),
  SHARDS: z
    .union(
      [z.literal('auto'), z.coerce.number().int().min(1).max(100_000)],
      'must be auto or a number of shards',
    )
    .optional(),
  SHARD_LIST: z
    .string()
    .regex(/^\d{1,6}(-\d{1,6})?(,\d{1,6}(-\d{1,6})?)*$/, 'must be numbers of shards, such as 0-3 or 4,5')
    .optional(),
  SHARD_COUNT: z.coerce
    .number('must be a number')
    .int()
    .min(1)
    .max(100_000, 'must be a number of shards')
    .optional(),
  HTTP_PORT: z.coerce
    .number('must be a port')
    .int()
    .min(1)
    .max(65_535, 'must be a port, 1 to 65535')
    .optional(),
  HTTP_HOST: z.string().default('127.0.0.1'),
  DISCORD_MESSAGE_CONTENT: z.enum(['on', 'off'], 'must be on or off').default('off'),
  NO_COLOR: z.string().optional(),
});

export interface Config {
  /** Absent: the terminal console opens instead of the bot. */
  readonly token?: string;
  /** Register the commands in this one server only, while developing. */
  readonly guildId?: string;
  /** Discord's REST address without the version, or that of a proxy. */
  readonly apiUrl: string;
  readonly knowledgeDir: string;
  /** The address of the PostgreSQL database; absent: the database is a file in `dataDir`. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly logLevel: string;
  /** Bytes that the libraries of servers with articles of their own may take together. */
  readonly libraryMemory: number;
  readonly sharding: Sharding;
  /** Where whoever watches can look; absent: nowhere. */
  readonly http?: { readonly host: string; readonly port: number };
  /** Whether the bot asks Discord for the Message Content intent, to answer unasked in chosen channels. Off unless set. */
  readonly messageContent?: boolean;
  /** False when NO_COLOR is set to anything (no-color.org). */
  readonly color: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings out of an environment, and secrets out of the files that it names: a variable `X_FILE` holds the path
 * of the file that holds `X`, as containers and service managers hand over secrets.
 * @throws FootnoteError `SETTING_INVALID`, naming each wrong variable but never its value.
 */
export function parseConfig(env: Environment): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse({ ...set, ...secrets(set) });
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw wrong(faults.join('; '));
  }
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API_URL, DATABASE_URL, HTTP_PORT, NO_COLOR, ...others } =
    parsed.data;
  const sharding = parseSharding(parsed.data);
  if (typeof sharding === 'string') throw wrong(sharding);
  return {
    ...(DISCORD_TOKEN !== undefined && { token: DISCORD_TOKEN }),
    ...(DISCORD_GUILD_ID !== undefined && { guildId: DISCORD_GUILD_ID }),
    apiUrl: DISCORD_API_URL.replace(/\/+$/, ''),
    knowledgeDir: others.KNOWLEDGE_DIR,
    ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
    dataDir: others.DATA_DIR,
    logLevel: others.LOG_LEVEL,
    libraryMemory: others.LIBRARY_MEMORY * 1_000_000,
    sharding,
    ...(HTTP_PORT !== undefined && { http: { host: others.HTTP_HOST, port: HTTP_PORT } }),
    messageContent: others.DISCORD_MESSAGE_CONTENT === 'on',
    color: NO_COLOR === undefined,
  };
}

const SECRETS = ['DISCORD_TOKEN', 'DATABASE_URL'];

/** The secrets that stand in files, without the line end that editors leave behind them. */
function secrets(env: Environment): Environment {
  const named = SECRETS.flatMap((name) => {
    const file = env[`${name}_FILE`];
    return file === undefined ? [] : [{ name, file }];
  });
  return Object.fromEntries(
    named.map(({ name, file }) => {
      if (env[name] !== undefined)
        throw wrong(`${name} and ${name}_FILE are both set; one of them is enough`);
      return [name, readSecret(`${name}_FILE`, file)];
    }),
  );
}

function readSecret(variable: string, file: string): string {
  let secret: string;
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw wrong(`${variable} names a file that cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  if (secret === '') throw wrong(`${variable} names a file that is empty`);
  return secret;
}

function wrong(faults: string): FootnoteError {
  return new FootnoteError('SETTING_INVALID', `Wrong setting: ${faults}.`);
}
