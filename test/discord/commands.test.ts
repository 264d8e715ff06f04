import { expect, it } from 'vitest';
import { golden } from '../support/golden.ts';
import { expectQuiet, page, QUESTIONS, start } from './started.ts';

it.each(Object.entries(QUESTIONS))('/ask answers privately: %s', async (name, question) => {
  const { alice, channel } = await start();
  const answer = await alice.slash(channel, 'ask', { question }).answer();
  expectQuiet(answer);
  expect(answer.ephemeral).toBe(true);
  expect(channel.messages()).toEqual([]);
  await expect(golden(answer)).toMatchFileSnapshot(page(`ask-${name}`));
});

it.each([
  ['passage', false],
  ['choice', true],
  ['fallback', true],
  ['unknown', true],
] as const)('/ask with public: a %s is private: %s', async (name, ephemeral) => {
  const { alice, channel } = await start();
  const answer = await alice.slash(channel, 'ask', { question: QUESTIONS[name], public: true }).answer();
  expectQuiet(answer);
  expect(answer.ephemeral).toBe(ephemeral);
  await expect(golden(answer)).toMatchFileSnapshot(page(`ask-public-${name}`));
});

it.each(['topics', 'help', 'about'])('/%s answers privately', async (name) => {
  const { alice, channel } = await start();
  const answer = await alice.slash(channel, name).answer();
  expectQuiet(answer);
  expect(answer.ephemeral).toBe(true);
  await expect(golden(answer).replace(/Footnote \d+\.\d+\.\d+/, 'Footnote (version)')).toMatchFileSnapshot(
    page(name),
  );
});

it('commands work in the direct messages with the bot, and for those who installed it themselves anywhere', async () => {
  const { alice, discord } = await start();
  const dm = await alice.slash(discord.dm(alice), 'ask', { question: QUESTIONS.passage }).answer();
  expect(dm.content).toMatch(/nineteen nautical miles/);
  const elsewhere = discord.guild('Elsewhere', { app: 'absent' });
  const bob = elsewhere.user('bob', { installedApp: true });
  const there = elsewhere.channel('general');
  const answer = await bob.slash(there, 'ask', { question: QUESTIONS.passage, public: true }).answer();
  expect(answer.content).toMatch(/nineteen nautical miles/);
});

it('/ask offers questions while one types', async () => {
  const { alice, channel, library } = await start();
  const starters = await alice.autocomplete(channel, 'ask', { question: '' });
  expect(starters.length).toBeGreaterThan(2);
  expect(starters.length).toBeLessThanOrEqual(25);
  const [first] = await alice.autocomplete(channel, 'ask', { question: 'how far can the l' });
  expect(first).toEqual({ name: QUESTIONS.passage, value: QUESTIONS.passage });
  const written = library.articles.flatMap(({ intents }) => intents.flatMap(({ utterances }) => utterances));
  for (const { value } of starters) expect(written).toContain(value);
});

it('/ask offers no question that is too long to be a choice', async () => {
  const { library } = await start();
  const [article] = library.articles;
  if (!article) throw new Error('no article');
  const utterances = ['x'.repeat(101), 'y'.repeat(100), ''];
  const intents = [{ ...article.intents[0], utterances }] as typeof article.intents;
  const changed = { ...library, articles: [{ ...article, intents }] };
  const { alice, channel } = await start({ library: () => changed });
  for (const question of ['', 'x', 'y']) {
    const offered = await alice.autocomplete(channel, 'ask', { question });
    expect(offered.every(({ value }) => value === 'y'.repeat(100))).toBe(true);
  }
});

it('/ask offers first what is asked for most, by the questions of the articles and nobody’s own', async () => {
  const { alice, channel, discord, mention } = await start();
  const before = await alice.autocomplete(channel, 'ask', { question: '' });
  const keepers = before.findIndex(({ value }) => String(value).startsWith('Who kept'));
  expect(keepers).toBeGreaterThan(0);
  await mention('Which people kept the lighthouse at Cape Wren?');
  await alice.slash(channel, 'ask', { question: 'Who kept the lighthouse at Cape Wren?' }).answer();
  await discord.dm(alice).replyTo(alice.dm(QUESTIONS.passage));
  const after = await alice.autocomplete(channel, 'ask', { question: '' });
  expect(String(after[0]?.value)).toMatch(/^Who kept the lighthouse at Cape Wren/);
  expect(after.map(({ value }) => value).sort()).toEqual(before.map(({ value }) => value).sort());
});
