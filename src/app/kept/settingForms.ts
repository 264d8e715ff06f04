import { z } from 'zod';
import { guildSettings, type SettingName } from './settings.ts';

/** How a setting can be put in: what a surface needs to make a form of it. */
export type SettingForm = { readonly name: SettingName; readonly description: string } & (
  | { readonly kind: 'switch' | 'channel' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
);

const field = z.object({
  description: z.string(),
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  anyOf: z.array(z.looseObject({})).optional(),
});

/** The forms of all settings of a server, by their schema. One that has none, such as a list, is left out: it takes a form of its own. */
export const settingForms: readonly SettingForm[] = Object.entries(
  z.toJSONSchema(guildSettings).properties ?? {},
).flatMap(([name, schema]) => formOf(name as SettingName, field.parse(schema)) ?? []);

function formOf(name: SettingName, { anyOf = [], ...own }: z.infer<typeof field>): SettingForm | undefined {
  const { description } = own;
  const filled = anyOf.map((one) => field.partial().parse(one)).find(({ type }) => type !== 'null');
  const { type, format, enum: choices, minimum: least = 0, maximum: most = 0 } = { ...filled, ...own };
  if (type === 'boolean') return { name, description, kind: 'switch' };
  if (format === 'channel') return { name, description, kind: 'channel' };
  if (choices) return { name, description, kind: 'choice', choices };
  return type === 'integer' ? { name, description, kind: 'number', least, most } : undefined;
}
