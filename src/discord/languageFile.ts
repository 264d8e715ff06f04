import { z } from 'zod';
import { TEXTS } from './texts.ts';

const words = z.string().min(1);
/** A text, or its forms by the plural rules of the language (Unicode CLDR), chosen by what fills `{count}`. */
const text = z.union([
  words,
  z.strictObject({
    zero: words.optional(),
    one: words.optional(),
    two: words.optional(),
    few: words.optional(),
    many: words.optional(),
    other: words,
  }),
]);

const name = z.string().regex(/^[-_\p{Ll}\p{Lo}\p{M}\p{N}]{1,32}$/u);
const description = z.string().min(1).max(100);
const option = z.strictObject({ name, description });
const subcommand = z.strictObject({ name, description, options: z.record(z.string(), option).optional() });

const file = z.strictObject({
  texts: z.record(z.string(), text),
  /** By their own names; options and subcommands alike stand under `options`. */
  commands: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string().min(1).max(32),
        description: description.optional(),
        options: z.record(z.string(), z.union([option, subcommand])).optional(),
      }),
    )
    .default({}),
});

export type LanguageFile = z.infer<typeof file>;
export type Text = z.infer<typeof text>;

/** A language's file, and all that is wrong with it: texts that are missing or unknown, and placeholders that differ. */
export function parseLanguage(json: string): {
  readonly language: LanguageFile;
  readonly faults: readonly string[];
} {
  const parsed = file.safeParse(parseJson(json));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(' › ')}: ${message}`);
    return { language: { texts: {}, commands: {} }, faults };
  }
  const { texts } = parsed.data;
  const unknown = Object.keys(texts).filter((key) => !Object.hasOwn(TEXTS, key));
  const faults = [
    ...unknown.map((key) => `“${key}” is no text of the bot`),
    ...Object.entries(TEXTS).flatMap(([key, placeholders]) => textFaults(key, texts[key], placeholders)),
  ];
  return { language: parsed.data, faults };
}

function textFaults(key: string, text: Text | undefined, placeholders: readonly string[]): string[] {
  if (text === undefined) return [`“${key}” is missing`];
  const forms = typeof text === 'string' ? [text] : Object.values(text).filter((form) => form !== undefined);
  // The count chooses the form; “one passage” need not repeat it.
  const sorted = (names: readonly unknown[]) =>
    [...new Set(names)]
      .filter((name) => typeof text === 'string' || name !== 'count')
      .sort()
      .join(' ');
  const wanted = sorted(placeholders);
  return forms.flatMap((form) => {
    const found = sorted([...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    return found === wanted ? [] : [`“${key}” has the placeholders {${found}} instead of {${wanted}}`];
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return 'not JSON';
  }
}
