import { z } from 'zod';
import { FootnoteError } from './errors.ts';

const snowflake = z.string().regex(/^\d{1,20}$/, 'must be the digits that "Copy Server ID" gives in Discord');

/** Every setting. An empty value counts as unset, so that a copied `.env.example` works as it is. */
const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    // The shape of tokens is Discord's to change; what holds is that they have neither spaces nor quotes.
    .regex(/^[^\s"']+$/, 'is not a bot token; copy it anew from the Developer Portal, Bot, "Reset Token"')
    .optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' })
    .default('https://discord.com/api'),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
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
  readonly logLevel: string;
  /** False when NO_COLOR is set to anything (no-color.org). */
  readonly color: boolean;
}

/**
 * Reads the settings out of an environment.
 * @throws FootnoteError `SETTING_INVALID`, naming each wrong variable but never its value.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new FootnoteError('SETTING_INVALID', `Wrong setting: ${faults.join('; ')}.`);
  }
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API_URL, KNOWLEDGE_DIR, LOG_LEVEL, NO_COLOR } =
    parsed.data;
  return {
    ...(DISCORD_TOKEN !== undefined && { token: DISCORD_TOKEN }),
    ...(DISCORD_GUILD_ID !== undefined && { guildId: DISCORD_GUILD_ID }),
    apiUrl: DISCORD_API_URL.replace(/\/+$/, ''),
    knowledgeDir: KNOWLEDGE_DIR,
    logLevel: LOG_LEVEL,
    color: NO_COLOR === undefined,
  };
}
