import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { ARTICLE_LIMITS } from '../../src/app/kept/articles.ts';
import { type Started, start } from './started.ts';

const FERRY = `---
title: The ferry to Gull Island
intents:
  - id: departure
    questions: [When does the ferry to Gull Island leave?]
    quote: The ferry to Gull Island leaves at nine every morning.
---

The ferry to Gull Island leaves at nine every morning.

Dogs sail for free if they are on a lead.
`;
const QUESTION = 'When does the ferry to Gull Island leave?';

interface Managed extends Started {
  /** Somebody who may manage the server. */
  readonly maud: Started['alice'];
  /** Uses a subcommand with a file, and gives what Maud sees. */
  attach(name: string, text: string | Buffer, replaced?: string): ReturnType<Started['mention']>;
}

async function managed(options: Parameters<typeof start>[0] = {}): Promise<Managed> {
  const started = await start(options);
  const { guild, channel, discord } = started;
  const maud = guild.user('maud', { roles: [guild.role('manager', PermissionFlagsBits.ManageGuild)] });
  const attach = (name: string, text: string | Buffer, replaced?: string) => {
    const file = discord.attach(name, text);
    return replaced === undefined
      ? maud.slash(channel, 'knowledge add', { file }).answer()
      : maud.slash(channel, 'knowledge replace', { article: replaced, file }).answer();
  };
  return { ...started, maud, attach };
}

describe('/knowledge add', () => {
  it('shows an attached file privately with what it answers, and uses it once it is confirmed', async () => {
    const { maud, channel, attach, mention } = await managed();
    const preview = await attach('ferry.md', FERRY);
    expect(preview.ephemeral).toBe(true);
    expect(preview.content).toMatch(/^\*\*ferry\.md\*\* is not used yet\. Size: 0\.3 kB; passages: 2\./);
    expect(preview.content).toContain(`- “${QUESTION}”: The ferry to Gull Island leaves at nine`);
    expect((await mention(QUESTION)).content).not.toContain('nine every');
    const done = await maud.click(preview, 'Use it').answer();
    expect([done.ephemeral, done.content]).toEqual([
      true,
      '**ferry.md** was added. Questions are answered from it now.',
    ]);
    expect((await mention(QUESTION)).content).toContain('leaves at nine every morning');
    expect(channel.messages().filter(({ ephemeral }) => ephemeral)).toEqual([]);
    const list = await maud.slash(channel, 'knowledge list').answer();
    expect(list.content).toContain('- ferry.md (0.3 kB)');
    const checked = await maud.slash(channel, 'knowledge check', { article: 'ferry.md' }).answer();
    expect(checked.content).toContain(QUESTION);
  });

  it('takes pasted text by a form, whose name gets the ending that fits', async () => {
    const { maud, channel } = await managed();
    const form = await maud.slash(channel, 'knowledge add').modal();
    const preview = await maud.submitModal(form, { name: 'ferry', text: FERRY }).answer();
    expect(preview.content).toContain('**ferry.md** is not used yet');
    const plain = await maud.submitModal(form, { name: 'dogs', text: 'Dogs sail for free.' }).answer();
    expect(plain.content).toContain('**dogs.txt** is not used yet');
  });

  it('changes nothing when it is cancelled, and each preview is used once', async () => {
    const { maud, attach, store, guild } = await managed();
    const cancelled = await maud.click(await attach('ferry.md', FERRY), 'Cancel').answer();
    expect(cancelled.content).toBe('Cancelled. Nothing was changed.');
    expect(await store.articles.list(guild.id)).toEqual([]);
    const preview = await attach('ferry.md', FERRY);
    const [one, two] = [maud.click(preview, 'Use it'), maud.click(preview, 'Use it')];
    const outcomes = await Promise.all([one.settled, two.settled]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['message', 'update']);
    expect(await store.articles.list(guild.id)).toHaveLength(1);
  });

  it.each<[string, string, string | Buffer, RegExp]>([
    ['no front matter', 'a.md', 'Text.', /line 1: the front matter is missing; begin the file/],
    ['a wrong field', 'a.md', '---\ntitle: A\ndate: yesterday\n---\n\nText.', /line 3: .*date is written/],
    ['no text', 'a.md', '---\ntitle: A\n---\n', /the article has no text; write at least one paragraph/],
    ['an empty file', 'a.txt', '', /^There is nothing in it/],
    ['another encoding', 'a.txt', Buffer.from([65, 10, 0xe4, 0x20]), /line 2: the file is not UTF-8/],
    ['a binary', 'a.txt', 'A\0B', /is not a text\. Save it/],
    ['5 MB', 'a.txt', 'x'.repeat(5_000_000), /at most 200 kB\. Split it/],
    ['a picture', 'a.png', 'x', /That is no name for an article/],
    ['a path', '../a.md', FERRY, /That is no name for an article/],
    ['two dots', 'a..md', FERRY, /That is no name for an article/],
    ['the name of a common article', 'lighthouse.md', FERRY, /too much like that of the common article/],
  ])('refuses %s with a clear private line', async (_, name, text, line) => {
    const { attach, store, guild, log } = await managed();
    const answer = await attach(name, text);
    expect(answer.ephemeral).toBe(true);
    expect(answer.content).toMatch(line);
    expect(answer.buttons).toEqual([]);
    expect(await store.articles.list(guild.id)).toEqual([]);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('says so when there is one of that name, or no room for more', async () => {
    const { attach, store, guild } = await managed();
    const put = (name: string) =>
      store.articles.put(guild.id, { name, text: 'Text.', updatedBy: '1', over: null });
    await put('ferry.md');
    expect((await attach('ferry.md', FERRY)).content).toMatch(/has an article \*\*ferry\.md\*\* already/);
    for (let i = 1; i < ARTICLE_LIMITS.count; i++) await put(`a${i}.txt`);
    expect((await attach('more.md', FERRY)).content).toMatch(/has 50 articles, and more are not possible/);
  });
});

describe('what is attached is fetched from Discord alone', () => {
  it.each([
    ['http://169.254.169.254/latest/meta-data'],
    ['https://cdn.discordapp.com.evil.example/a.md'],
    ['https://user:password@cdn.discordapp.com/a.md'],
    ['http://cdn.discordapp.com/a.md'],
    ['file:///etc/passwd'],
    ['nonsense'],
  ])('not from %s', async (url) => {
    const { maud, channel, discord } = await managed();
    const before = discord.requests.length;
    const file = discord.attach('a.md', FERRY, { url });
    const answer = await maud.slash(channel, 'knowledge add', { file }).answer();
    expect(answer.content).toMatch(/could not get that file from Discord/);
    expect(discord.requests.slice(before).map(({ path }) => path)).not.toContain('/latest/meta-data');
  });

  it('and no more of it than an article may have, whatever size was told', async () => {
    const { maud, channel, discord } = await managed();
    const file = discord.attach('a.txt', 'x'.repeat(ARTICLE_LIMITS.bytes + 1), { size: 5 });
    const answer = await maud.slash(channel, 'knowledge add', { file }).answer();
    expect(answer.content).toMatch(/at most 200 kB/);
  });
});

describe('/knowledge replace and remove', () => {
  it('say what changes, and do it once it is confirmed', async () => {
    const { maud, channel, attach, mention } = await managed();
    await maud.click(await attach('ferry.md', FERRY), 'Use it').answer();
    const later = FERRY.replaceAll('nine', 'ten');
    const preview = await attach('any-name.md', later, 'ferry.md');
    expect(preview.content).toContain('passages: 1 new, 1 gone, 1 as before');
    await maud.click(preview, 'Use it').answer();
    expect((await mention(QUESTION)).content).toContain('leaves at ten');
    const asked = await maud.slash(channel, 'knowledge remove', { article: 'ferry.md' }).answer();
    expect(asked.content).toMatch(/^Remove \*\*ferry\.md\*\*/);
    expect((await maud.click(asked, 'Remove it').answer()).content).toBe('**ferry.md** was removed.');
    expect((await mention(QUESTION)).content).not.toContain('leaves at ten');
  });

  it('offer the text in a form when it fits, and the names while one types', async () => {
    const { maud, channel, attach, store, guild } = await managed();
    await maud.click(await attach('ferry.md', FERRY), 'Use it').answer();
    const form = await maud.slash(channel, 'knowledge replace', { article: 'ferry.md' }).modal();
    expect(JSON.stringify(form)).toContain('leaves at nine');
    const preview = await maud.submitModal(form, { text: `${FERRY}\nBicycles pay half.` }).answer();
    expect(preview.content).toContain('1 new, 0 gone, 2 as before');
    const long = { name: 'long.txt', text: 'Long. '.repeat(1000), updatedBy: '1', over: null };
    await store.articles.put(guild.id, long);
    const told = await maud.slash(channel, 'knowledge replace', { article: 'long.txt' }).answer();
    expect(told.content).toMatch(/longer than a form takes/);
    const offered = await maud.autocomplete(channel, 'knowledge remove', { article: 'FER' });
    expect(offered.map(({ value }) => value)).toEqual(['ferry.md']);
  });

  it('give way when somebody else was quicker', async () => {
    const { maud, channel, attach, store, guild } = await managed();
    await maud.click(await attach('ferry.md', FERRY), 'Use it').answer();
    const preview = await attach('ferry.md', `${FERRY}\nBicycles pay half.`, 'ferry.md');
    const removing = await maud.slash(channel, 'knowledge remove', { article: 'ferry.md' }).answer();
    const { updatedAt } = (await store.articles.list(guild.id))[0] ?? {};
    const other = { name: 'ferry.md', text: FERRY.replace('Dogs', 'Cats'), updatedBy: '2' };
    expect(await store.articles.put(guild.id, { ...other, over: updatedAt ?? null })).toBe('replaced');
    const line = /^Somebody changed \*\*ferry\.md\*\* meanwhile, so I changed nothing/;
    expect((await maud.click(preview, 'Use it').answer()).content).toMatch(line);
    expect((await maud.click(removing, 'Remove it').answer()).content).toMatch(line);
    expect((await store.articles.find(guild.id, 'ferry.md'))?.text).toContain('Cats');
  });

  it('know nothing of articles that are not there', async () => {
    const { maud, channel, attach } = await managed();
    for (const name of ['remove', 'replace', 'check']) {
      const answer = await maud.slash(channel, `knowledge ${name}`, { article: 'none.md' }).answer();
      expect(answer.content).toMatch(/has no article \*\*none\.md\*\*/);
    }
    expect((await attach('a.txt', 'Text.', 'none.md')).content).toMatch(/needs the same ending/);
    expect((await maud.slash(channel, 'knowledge list').answer()).content).toMatch(/no articles of its own/);
  });
});

describe('only those who manage the server', () => {
  it('have the command', async () => {
    const { alice, maud, channel } = await managed();
    expect(maud.commandsIn(channel)).toContain('knowledge');
    expect(alice.commandsIn(channel)).not.toContain('knowledge');
  });

  it('may go on, at each step', async () => {
    const { maud, channel, attach, guild, store } = await managed();
    const form = await maud.slash(channel, 'knowledge add').modal();
    const preview = await attach('ferry.md', FERRY);
    guild.setRoles(maud, []);
    const line = 'Only members who may manage this server can change its articles.';
    expect((await maud.click(preview, 'Use it').answer()).content).toBe(line);
    expect((await maud.submitModal(form, { name: 'a', text: 'Text.' }).answer()).content).toBe(line);
    expect(await store.articles.list(guild.id)).toEqual([]);
  });
});

it('a preview that waited too long, as one from elsewhere, is refused kindly', async () => {
  const { maud, attach, store, guild } = await managed();
  const preview = await attach('ferry.md', FERRY);
  await store.forgetUser(maud.id);
  expect((await maud.click(preview, 'Use it').answer()).content).toMatch(/waited for more than 15 minutes/);
  expect(await store.articles.list(guild.id)).toEqual([]);
});
