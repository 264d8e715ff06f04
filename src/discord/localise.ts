import type { Language } from './languages.ts';

/** What commands, subcommands and options have in common for Discord. */
interface Named {
  readonly name: string;
  readonly description?: string | undefined;
  readonly options?: readonly Named[] | undefined;
}

interface Words {
  readonly name: string;
  readonly description?: string | undefined;
  readonly options?: Readonly<Record<string, Words>> | undefined;
}

/** A command as Discord is told it, with its names and descriptions in every language that has them. */
export function localise<T extends Named>(command: T, languages: readonly Language[]): T {
  const words = languages.flatMap(({ tag, commands }): [string, Words][] => {
    const own = wordsOf(commands, command.name);
    return own ? [[tag, own]] : [];
  });
  return localiseNamed(command, words) as T;
}

/** The name under which a reader of a language finds a command. */
export function nameIn(command: Named, { commands }: Language): string {
  return wordsOf(commands, command.name)?.name ?? command.name;
}

/** The name under which a reader of a language finds an option, by the names of its command and subcommand and its own. */
export function optionNameIn(path: readonly string[], { commands }: Language): string {
  let words: Words | undefined;
  let inside: Readonly<Record<string, Words>> | undefined = commands;
  for (const name of path) {
    words = inside && wordsOf(inside, name);
    inside = words?.options;
  }
  return words?.name ?? path.at(-1) ?? '';
}

/** A command's description in a language. */
export function descriptionIn(command: Named, { commands }: Language): string {
  return wordsOf(commands, command.name)?.description ?? command.description ?? '';
}

function localiseNamed(named: Named, words: readonly [string, Words][]): Named {
  if (words.length === 0) return named;
  const described = words.flatMap(([tag, { description }]) => (description ? [[tag, description]] : []));
  return {
    ...named,
    name_localizations: Object.fromEntries(words.map(([tag, { name }]) => [tag, name])),
    ...(described.length > 0 && { description_localizations: Object.fromEntries(described) }),
    ...(named.options && {
      options: named.options.map((option) => localiseNamed(option, optionWords(option, words))),
    }),
  } as Named;
}

function optionWords({ name }: Named, words: readonly [string, Words][]): [string, Words][] {
  return words.flatMap(([tag, { options }]): [string, Words][] => {
    const own = options && wordsOf(options, name);
    return own ? [[tag, own]] : [];
  });
}

function wordsOf(words: Readonly<Record<string, Words>>, name: string): Words | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
