import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Locale } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseLanguage } from '../../src/discord/languageFile.ts';
import { loadLanguages } from '../../src/discord/languages.ts';
import { loadCommands, loadMenus } from '../../src/discord/loader.ts';
import { TEXTS } from '../../src/discord/texts.ts';
import { golden } from '../support/golden.ts';
import { page, QUESTIONS, start } from './started.ts';

const FILES = readdirSync('locales');
const languages = await loadLanguages();
const commands = [...(await loadCommands()), ...(await loadMenus())];

describe('the languages are complete', () => {
  it.each(FILES)('%s has every text, with its placeholders and no others', (file) => {
    expect(parseLanguage(readFileSync(`locales/${file}`, 'utf8')).faults).toEqual([]);
  });

  it.each(FILES.filter((file) => file !== 'en.json'))(
    '%s names and describes every command and option, and no others',
    (file) => {
      const words = JSON.parse(readFileSync(`locales/${file}`, 'utf8')).commands;
      expect(namesOf(words)).toEqual(
        namesOf(Object.fromEntries(commands.map(({ data }) => [data.name, tree(data)]))),
      );
    },
  );

  it('every text that the code declares is said somewhere in it', () => {
    const code = readdirSync('src/discord', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'texts.ts')
      .map((file) => readFileSync(path.join('src/discord', file), 'utf8'))
      .join('\n');
    const said = (key: string) =>
      code.includes(`'${key}'`) || code.includes(`\`${key.split('.').slice(0, -1).join('.')}.\${`);
    // The reasons of a fallback are the names of their texts.
    const reasons = ['empty', 'greeting', 'thanks', 'noise'];
    expect(Object.keys(TEXTS).filter((key) => !said(key) && !reasons.includes(key))).toEqual([]);
  });
});

describe('a language is chosen', () => {
  it.each([
    ['ko', 'ko'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
    ['__proto__', 'en'],
    [undefined, 'en'],
    [null, 'en'],
  ])('for the locale %s: %s', (locale, tag) => expect(languages.of(locale).tag).toBe(tag));

  it('by the plural rules of the language', () => {
    const count = (tag: string, number: number) => languages.of(tag).say('about.passages', { count: number });
    expect([count('en', 0), count('en', 1), count('en', 2)]).toEqual([
      '0 passages',
      '1 passage',
      '2 passages',
    ]);
    expect(count('ko', 1)).toBe('구절 1개');
  });

  it('and what fills a placeholder is never itself filled', () => {
    expect(languages.of('en').say('repair', { to: '{from}', from: '$&' })).toBe(
      'Searched for *{from}* (you wrote “$&”).',
    );
  });
});

describe('a file that is no language stops the start with one line', () => {
  const english = JSON.parse(readFileSync('locales/en.json', 'utf8'));
  it.each([
    ['ko.json', 'no JSON', 'Invalid input'],
    ['tlh.json', JSON.stringify(english), 'its name is not a locale of Discord'],
    ['ko.json', JSON.stringify({ texts: { ...english.texts, empty: undefined } }), '“empty” is missing'],
    ['ko.json', JSON.stringify({ texts: { ...english.texts, nonsense: 'x' } }), '“nonsense” is no text'],
    ['ko.json', JSON.stringify({ texts: { ...english.texts, topic: 'Topic' } }), 'instead of {topic}'],
    ['ko.json', JSON.stringify({ ...english, commands: { ask: { name: 'Ask' } } }), undefined],
    ['ko.json', JSON.stringify({ ...english, commands: { ask: {} } }), 'commands › ask › name'],
  ])('%s', async (file, content, reason) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'footnote-locales-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(path.join(folder, 'en.json'), JSON.stringify(english));
    writeFileSync(path.join(folder, file), content);
    const loading = loadLanguages(pathToFileURL(`${folder}/`));
    if (reason === undefined) return expect((await loading).all.length).toBe(2);
    await expect(loading).rejects.toThrow(`locales/${file} cannot be used: `);
    await expect(loading).rejects.toThrow(reason);
  });
});

describe('a Korean reader', () => {
  it.each(Object.entries(QUESTIONS))(
    'is answered in Korean, and quoted to in the words of the article: %s',
    async (name, question) => {
      const { alice, channel } = await start();
      const answer = await alice.slash(channel, 'ask', { question }, { locale: Locale.Korean }).answer();
      await expect(golden(answer)).toMatchFileSnapshot(page(`ko-ask-${name}`));
    },
  );

  it.each(['help', 'about', 'topics'])('reads /%s in Korean', async (name) => {
    const { alice, channel } = await start();
    const answer = await alice.slash(channel, name, {}, { locale: Locale.Korean }).answer();
    const text = golden(answer).replace(/Footnote \d+\.\d+\.\d+/, 'Footnote (version)');
    await expect(text).toMatchFileSnapshot(page(`ko-${name}`));
  });

  it('finds the commands under Korean names and descriptions', async () => {
    const { discord } = await start();
    const ask = discord.commands().find(({ name }) => name === 'ask');
    expect(ask?.name_localizations?.ko).toBe('질문');
    expect(ask?.description_localizations?.ko).toMatch(/출처/);
    expect(ask?.options?.map(({ name_localizations }) => name_localizations?.ko)).toEqual(['질문', '공개']);
  });
});

it('what everybody sees is in the language of the server', async () => {
  const { discord } = await start();
  const guild = discord.guild('서울', { locale: Locale.Korean });
  const [channel, alice] = [guild.channel('general'), guild.user('alice')];
  const mentioned = alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`);
  expect((await channel.replyTo(mentioned)).content).toMatch(/^정확히/);
  const open = await alice.slash(channel, 'ask', { question: QUESTIONS.passage, public: true }).answer();
  expect(open.content).toMatch(/^정확히/);
  expect((await alice.slash(channel, 'ask', { question: QUESTIONS.passage }).answer()).content).toMatch(
    /^Closely/,
  );
});

interface Tree {
  readonly name?: string;
  readonly description?: string | undefined;
  readonly options?: Readonly<Record<string, Tree>> | undefined;
}

interface Named {
  readonly name: string;
  readonly options?: readonly Named[] | undefined;
}

function tree({ options = [] }: Named): Tree {
  return { options: Object.fromEntries(options.map((option) => [option.name, tree(option)])) };
}

/** Every path of names in a tree of commands and options. */
function namesOf(words: Readonly<Record<string, Tree>>, above = ''): string[] {
  return Object.entries(words)
    .flatMap(([name, { options = {} }]) => [`${above}/${name}`, ...namesOf(options, `${above}/${name}`)])
    .sort();
}
