import { Locale, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/openStore.ts';
import { golden } from '../support/golden.ts';
import { expectQuiet, page, QUESTIONS, type Started, start } from './started.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** A manager of the server, who may change its settings. */
function manager({ guild }: Started) {
  const role = guild.role('manager', PermissionFlagsBits.ManageGuild);
  return guild.user('Mia', { roles: [role] });
}

/** A server that keeps questions, and its manager. */
async function keeping(options: Parameters<typeof start>[0] = {}) {
  const started = await start(options);
  const mia = manager(started);
  const set = (values: Record<string, string | number | boolean | { id: string }>) =>
    mia.slash(started.channel, 'settings change', values).answer();
  await set({ 'keep-questions': true });
  return { ...started, mia, set };
}

describe('/settings', () => {
  it('shows, changes and resets what a server has set, privately', async () => {
    const started = await start();
    const { channel, store, guild } = started;
    const mia = manager(started);
    const shown = await mia.slash(channel, 'settings show').answer();
    expectQuiet(shown);
    expect(shown.ephemeral).toBe(true);
    await expect(golden(shown)).toMatchFileSnapshot(page('settings'));
    const values = { 'keep-questions': true, 'keep-days': 7, 'digest-channel': channel };
    const changed = await mia.slash(channel, 'settings change', values).answer();
    expectQuiet(changed);
    await expect(golden(changed, { [channel.id]: 'channel' })).toMatchFileSnapshot(page('settings-changed'));
    expect(await store.settings.read(guild.id)).toMatchObject({
      keepQuestions: true,
      keepDays: 7,
      digestChannel: channel.id,
    });
    await mia.slash(channel, 'settings reset', { setting: 'digest-channel' }).answer();
    expect((await store.settings.read(guild.id)).digestChannel).toBeNull();
  });

  it('is for those who may manage the server, in servers alone', async () => {
    const started = await start();
    const mia = manager(started);
    const { alice, channel, discord } = started;
    expect(mia.commandsIn(channel)).toEqual(expect.arrayContaining(['settings', 'insights']));
    for (const commands of [alice.commandsIn(channel), mia.commandsIn(discord.dm(mia))])
      expect(commands.filter((name) => /settings|insights/.test(name))).toEqual([]);
  });

  it('refuses a channel for the digest in which the bot may not post, and says why', async () => {
    const { set, guild, store, discord } = await keeping();
    const closed = guild.channel('closed');
    closed.deny({ id: discord.bot.id }, PermissionFlagsBits.SendMessages);
    await expect
      .poll(async () => (await set({ 'digest-channel': closed })).content)
      .toMatch(/may not post in/);
    expect((await store.settings.read(guild.id)).digestChannel).toBeNull();
  });

  it('speaks Korean, names of settings included', async () => {
    const started = await start();
    const answer = await manager(started)
      .slash(started.channel, 'settings show', {}, { locale: Locale.Korean })
      .answer();
    await expect(golden(answer)).toMatchFileSnapshot(page('settings-ko'));
  });
});

describe('/privacy', () => {
  it('says what the server keeps, and what is kept of direct messages', async () => {
    const started = await start();
    const { alice, channel, discord } = started;
    const off = await alice.slash(channel, 'privacy').answer();
    expectQuiet(off);
    expect(off.ephemeral).toBe(true);
    await expect(golden(off)).toMatchFileSnapshot(page('privacy-off'));
    await manager(started)
      .slash(channel, 'settings change', { 'keep-questions': true, 'keep-days': 7 })
      .answer();
    const on = await alice.slash(channel, 'privacy').answer();
    expect(on.content).toMatch(/keeps the text of questions.*erased 7 days after/s);
    const direct = await alice.slash(discord.dm(alice), 'privacy').answer();
    expect(direct.content).toMatch(/of direct messages none is kept/);
  });
});

it('/forget-me erases what is kept of a person, everywhere', async () => {
  const { alice, channel, store, guild } = await start();
  const revision = { passageId: 'lighthouse#p2', mark: 'aaaaaaaa' };
  for (const place of [guild.id, '1'])
    await store.votes.cast(place, { ...revision, userId: alice.id, helpful: false });
  await store.shares.add(guild.id, { ...revision, channelId: '1', messageId: '2', sharerId: alice.id });
  const answer = await alice.slash(channel, 'forget-me').answer();
  expectQuiet(answer);
  expect(answer.ephemeral).toBe(true);
  await expect(golden(answer)).toMatchFileSnapshot(page('forget-me'));
  expect(await store.votes.disputed(guild.id, 9)).toEqual([]);
  expect(await store.forgetUser(alice.id)).toEqual({ votes: 0, shares: 0 });
});

describe('/insights', () => {
  it('lists what was not answered, however it was asked, with a mend for each', async () => {
    const { alice, mia, channel, mention, discord } = await keeping();
    await mention(QUESTIONS.fallback);
    await alice.slash(channel, 'ask', { question: `${QUESTIONS.fallback} <@${alice.id}>` }).answer();
    await mention(QUESTIONS.passage);
    await alice.slash(discord.dm(alice), 'ask', { question: QUESTIONS.unknown }).answer();
    await expect
      .poll(async () => (await mia.slash(channel, 'insights').answer()).content)
      .toMatch(/asked 2 times/);
    const list = await mia.slash(channel, 'insights').answer();
    expectQuiet(list);
    expect(list.ephemeral).toBe(true);
    expect(golden(list)).not.toContain(alice.id);
    await expect(golden(list).replace(/mend\|[\w-]{16}/, 'mend|(question)')).toMatchFileSnapshot(
      page('insights'),
    );
    const mend = await mia.click(list, 'Mend 1').answer();
    expectQuiet(mend);
    expect(mend.ephemeral).toBe(true);
    await expect(golden(mend)).toMatchFileSnapshot(page('mend'));
  });

  it('says that nothing is kept, or nothing unanswered', async () => {
    const started = await start();
    const mia = manager(started);
    const { channel, store, guild, mention } = started;
    await mention(QUESTIONS.fallback);
    expect((await mia.slash(channel, 'insights').answer()).content).toMatch(/keeps no questions/);
    expect(await store.questions.open(guild.id, 9)).toEqual([]);
    await mia.slash(channel, 'settings change', { 'keep-questions': true }).answer();
    expect((await mia.slash(channel, 'insights').answer()).content).toMatch(/No question that was kept/);
  });

  it('keeps its mends from those who may not see them, and from ids that were made up', async () => {
    const { mia, channel, mention, guild } = await keeping();
    await mention(QUESTIONS.fallback);
    await expect.poll(async () => (await mia.slash(channel, 'insights').answer()).buttons.length).toBe(1);
    const list = await mia.slash(channel, 'insights').answer();
    guild.setRoles(mia, []);
    expect((await mia.click(list, 'Mend 1').answer()).content).toMatch(/no longer kept/);
  });
});

describe('the digest', () => {
  it('is posted once a week where a server wants it, pinging nobody', async () => {
    let now = Date.UTC(2026, 2, 1);
    const store = await openStore({ dataDir: ':memory:' }, () => now);
    onTestFinished(() => store.close());
    const { channel, set, mention, guild } = await keeping({
      store,
      regularly: { every: 20, now: () => now },
    });
    await mention(QUESTIONS.fallback);
    await expect.poll(() => store.questions.open(guild.id, 1)).toHaveLength(1);
    await set({ 'digest-channel': channel });
    await channel.nextMessage();
    await channel.quiet(100);
    now += WEEK;
    const digest = await channel.nextMessage();
    expectQuiet(digest);
    await expect(golden(digest)).toMatchFileSnapshot(page('digest'));
    await channel.quiet(100);
    now += WEEK;
    await channel.nextMessage();
    await set({ 'keep-questions': false });
    now += WEEK;
    await channel.quiet(100);
  });
});

it('neither a question nor a token reaches the log, even when the store fails', async () => {
  const { alice, channel, mention, log, store, discord, guild } = await keeping();
  const secret = 'Where is the xylophone of Przybylski?';
  await mention(secret);
  await expect.poll(() => store.questions.open(guild.id, 1)).toHaveLength(1);
  await store.close();
  expect((await mention(secret)).content).toMatch(/do not answer/);
  expect((await alice.slash(channel, 'ask', { question: secret }).answer()).content).toMatch(/do not answer/);
  expect((await alice.slash(channel, 'privacy').answer()).content).toMatch(/keeps the text/);
  expect((await alice.slash(channel, 'forget-me').answer()).content).toMatch(/went wrong/);
  await expect
    .poll(() => log.filter(({ message }) => message === 'A question could not be kept').length)
    .toBe(2);
  const all = JSON.stringify(log);
  expect(all).not.toMatch(/xylophone|Przybylski/i);
  expect(all).not.toContain(discord.token);
});
