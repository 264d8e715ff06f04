import { z } from 'zod';

/** A Discord id. */
export const discordId = z.string().regex(/^\d{1,20}$/);

/** The id of a channel; `format` tells a surface that it is one, so that it can offer channels to choose from. */
const channel = discordId.meta({ format: 'channel' });

/**
 * What a server can set, each with its default and what it is for in at most 100 characters. A further setting is one
 * further line, from which `/settings` makes its option: what is stored under a name that is not here, or does not fit,
 * is left alone, and the default holds.
 */
export const guildSettings = z.object({
  keepQuestions: z
    .boolean()
    .default(false)
    .describe('Keep the text of unanswered questions, without who asked'),
  keepDays: z.int().min(1).max(365).default(30).describe('For how many days after it was last asked'),
  answerChannel: channel
    .nullable()
    .default(null)
    .describe('Where to answer unasked, when sure; needs the Message Content intent'),
  answerIn: z.enum(['reply', 'thread']).default('reply').describe('How to answer unasked'),
  answerPause: z
    .int()
    .min(0)
    .max(1440)
    .default(5)
    .describe('For how many minutes to be silent after an unasked answer'),
  digestChannel: channel.nullable().default(null).describe('Where to post unanswered questions once a week'),
});

/** The settings of one server. */
export type GuildSettings = Readonly<z.infer<typeof guildSettings>>;

/** The name of a setting. */
export type SettingName = keyof GuildSettings;

/** What holds where nothing was set. */
export const defaultSettings: GuildSettings = guildSettings.parse({});

/** The settings that stored values amount to. No value makes it throw. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): GuildSettings {
  const fitting = Object.entries(guildSettings.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(stored[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(fitting) };
}

/** Keeps the settings of servers. */
export interface SettingsStore {
  read(guildId: string): Promise<GuildSettings>;
  /** Changes some settings and gives all as they are then. A change is heard in every process (`Store.changed`). */
  change(guildId: string, changes: Partial<GuildSettings>): Promise<GuildSettings>;
  /** The servers that have ever set this one, even if back to its default. */
  serversThatSet(name: SettingName): Promise<readonly string[]>;
}
