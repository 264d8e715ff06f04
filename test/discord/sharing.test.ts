import { Locale, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { golden } from '../support/golden.ts';
import { expectQuiet, newStore, page, QUESTIONS, type Started, start } from './started.ts';

/** A private answer about the lamp. */
async function answered() {
  const started = await start();
  const answer = await started.alice.slash(started.channel, 'ask', { question: QUESTIONS.passage }).answer();
  return { ...started, answer };
}

type Answer = Awaited<ReturnType<typeof answered>>['answer'];

/** Shares by the form, and gives what alice is told. */
async function shareTo({ alice }: Started, answer: Answer, entries: Record<string, string | string[]>) {
  const modal = await alice.click(answer, 'Share to…').modal();
  return alice.submitModal(modal, entries).answer();
}

const channelIs = ({ id }: { readonly id: string }) => ({ 'Channel or thread': [id] });

describe('Share here', () => {
  it('posts the answer anew where it was asked for, saying who shared it, and pings nobody', async () => {
    const { alice, answer, channel } = await answered();
    const after = await alice.click(answer, 'Share here').answer();
    const shared = await channel.nextMessage();
    expectQuiet(shared);
    await expect(golden(shared, { [alice.id]: 'alice' })).toMatchFileSnapshot(page('shared'));
    expect(after.id).toBe(answer.id);
    expect(labels(after)).toContain('Shared');
    expect(() => alice.click(after, 'Shared')).toThrow(/disabled/);
  });

  it('posts once on a double click', async () => {
    const { alice, answer, channel } = await answered();
    await Promise.all([alice.click(answer, 'Share here').settled, alice.click(answer, 'Share here').settled]);
    await channel.nextMessage();
    await channel.quiet();
    expect(channel.messages().length).toBe(1);
  });

  it('keeps who shared what until the post is dismissed', async () => {
    const store = await newStore();
    const started = await start({ store });
    const { alice, channel, guild } = started;
    const answer = await alice.slash(channel, 'ask', { question: QUESTIONS.passage }).answer();
    await Promise.all([alice.click(answer, 'Share here').settled, alice.click(answer, 'Share here').settled]);
    const shared = await channel.nextMessage();
    const kept = () => store.shares.findByMessage(guild.id, shared.id);
    await expect.poll(kept).toMatchObject({ sharerId: alice.id, channelId: channel.id });
    await alice.click(shared, 'Dismiss').settled;
    await expect.poll(kept).toBeUndefined();
    expect((await store.forgetUser(alice.id)).shares).toBe(0);
  });

  it('is dismissed by the sharer and by moderators, nobody else', async () => {
    const { alice, answer, channel, guild } = await answered();
    await alice.click(answer, 'Share here').settled;
    const shared = await channel.nextMessage();
    const refused = await guild.user('bob').click(shared, 'Dismiss').answer();
    expect(refused.ephemeral).toBe(true);
    const moderator = guild.user('mo', { roles: [guild.role('mods', PermissionFlagsBits.ManageMessages)] });
    await moderator.click(shared, 'Dismiss').settled;
    await expect.poll(() => channel.messages()).toEqual([]);
  });

  it('where the bot was only brought along, speaks by the interaction, and posts once', async () => {
    const { discord } = await start();
    const elsewhere = discord.guild('Elsewhere', { app: 'absent' });
    const bob = elsewhere.user('bob', { installedApp: true });
    const there = elsewhere.channel('general');
    const answer = await bob.slash(there, 'ask', { question: QUESTIONS.passage }).answer();
    expect(labels(answer)).not.toContain('Share to…');
    await Promise.all([bob.click(answer, 'Share here').settled, bob.click(answer, 'Share here').settled]);
    await expect.poll(() => there.messages().length).toBe(1);
    await discord.quiet();
    expect((await there.nextMessage()).content).toMatch(/^Shared by/);
    expect(there.messages().length).toBe(1);
  });

  it('is not offered in direct messages, nor on public answers', async () => {
    const { alice, discord, mention } = await start();
    const direct = await alice.slash(discord.dm(alice), 'ask', { question: QUESTIONS.passage }).answer();
    expect(labels(direct)).not.toContain('Share here');
    expect(labels(await mention(QUESTIONS.passage))).not.toContain('Share here');
  });
});

describe('Share to…', () => {
  it('posts in a channel of one’s choice, with a comment, and notifies the chosen person alone', async () => {
    const started = await answered();
    const { answer, guild, alice } = started;
    const other = guild.channel('library');
    const bob = guild.user('bob');
    const told = await shareTo(started, answer, {
      ...channelIs(other),
      'A comment of yours (optional)': 'See **this** @everyone <@123456789012345678>',
      'A person to notify (optional)': [bob.id],
    });
    expect(told.ephemeral).toBe(true);
    expect(told.content).toMatch(/^Shared: https:/);
    const shared = await other.nextMessage();
    expect(shared.pings).toEqual({ everyone: false, users: [bob.id], roles: [] });
    expect(shared.content.length).toBeLessThanOrEqual(2000);
    await expect(golden(shared, { [alice.id]: 'alice', [bob.id]: 'bob' })).toMatchFileSnapshot(
      page('shared-to'),
    );
  });

  it('posts in a thread', async () => {
    const started = await answered();
    const { channel, alice } = started;
    const thread = channel.thread('talk', alice, alice.say(channel, 'Let us talk.'));
    expect((await shareTo(started, started.answer, channelIs(thread))).content).toMatch(/^Shared: /);
    expect((await thread.nextMessage()).content).toMatch(/nineteen nautical miles/);
  });

  it.each<[string, (started: Started, other: ReturnType<Started['guild']['channel']>) => void, RegExp]>([
    [
      'the bot may not write there',
      ({ discord }, other) => other.deny(discord.bot, PermissionFlagsBits.SendMessages),
      /^I may not post there\. I would need: Send Messages\.$/,
    ],
    [
      'the bot may not look into it',
      ({ discord }, other) => other.deny(discord.bot, PermissionFlagsBits.ViewChannel),
      /^I cannot find that channel, or may not look into it\.$/,
    ],
    [
      'the sharer may not write there',
      ({ alice }, other) => other.deny(alice, PermissionFlagsBits.SendMessages),
      /^You may not post there yourself\. You would need: Send Messages\.$/,
    ],
    [
      'the sharer does not see it',
      ({ guild }, other) => {
        other.deny(guild, PermissionFlagsBits.ViewChannel);
        other.allow(guild.botRole, PermissionFlagsBits.ViewChannel);
      },
      /^You may not post there yourself\. You would need: View Channel\.$/,
    ],
    ['the sharer is timed out', ({ guild, alice }) => guild.timeOut(alice), /^You are timed out/],
  ])('is refused with a plain reason when %s', async (_, arrange, reason) => {
    const started = await answered();
    const other = started.guild.channel('library');
    const modal = await started.alice.click(started.answer, 'Share to…').modal();
    // It changes after the form was opened: the check is made at the moment of sharing.
    arrange(started, other);
    expect((await started.alice.submitModal(modal, channelIs(other)).answer()).content).toMatch(reason);
    await other.quiet();
  });

  it('is refused when the channel was deleted meanwhile', async () => {
    const started = await answered();
    const other = started.guild.channel('library');
    const modal = await started.alice.click(started.answer, 'Share to…').modal();
    started.discord.fault({ route: 'GET /channels/:channel', delay: 300 });
    const asked = started.alice.submitModal(modal, channelIs(other));
    other.delete();
    expect((await asked.answer()).content).toBe('I cannot find that channel, or may not look into it.');
  });

  it('is refused in a locked thread, and in a private one that the sharer is not in', async () => {
    const started = await answered();
    const { channel, alice, guild } = started;
    const locked = channel.thread('old', alice, alice.say(channel, 'Let us talk.'));
    locked.archive(true);
    expect((await shareTo(started, started.answer, channelIs(locked))).content).toMatch(
      /^That thread is locked/,
    );
    const theirs = channel.thread('secret', guild.user('bob'));
    const { ViewChannel, SendMessagesInThreads, ManageThreads } = PermissionFlagsBits;
    channel.allow(guild.botRole, ViewChannel, SendMessagesInThreads, ManageThreads);
    expect((await shareTo(started, started.answer, channelIs(theirs))).content).toMatch(
      /^That thread is locked/,
    );
  });

  it('is worded in the sharer’s language', async () => {
    const { alice, channel } = await start();
    const answer = await alice
      .slash(channel, 'ask', { question: QUESTIONS.passage }, { locale: Locale.Korean })
      .answer();
    const modal = await alice.click(answer, '다른 곳에 공유…', { locale: Locale.Korean }).modal();
    expect(modal.title).toBe('다른 곳에 공유…');
  });
});

function labels({ buttons }: Pick<Answer, 'buttons'>): string[] {
  return buttons.flatMap((button) => ('label' in button ? [button.label ?? ''] : []));
}
