import { ChannelType, GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { GuildSettings } from '../../src/app/kept/settings.ts';
import { expectQuiet, newStore, QUESTIONS, start } from './started.ts';

/** A server that lets the bot answer unasked in its channel. */
async function chosen(settings: Partial<GuildSettings> = {}, messageContent = true) {
  const store = await newStore();
  const settingsOfDiscord = { privilegedIntents: GatewayIntentBits.MessageContent };
  const started = await start({ store, config: { messageContent } }, settingsOfDiscord);
  await store.settings.change(started.guild.id, { answerChannel: started.channel.id, ...settings });
  return started;
}

describe('in a chosen channel, a question to nobody in particular', () => {
  it('is answered once, and then there is a pause', async () => {
    const { alice, channel } = await chosen();
    const said = alice.say(channel, QUESTIONS.passage);
    const reply = await channel.replyTo(said);
    expectQuiet(reply);
    expect(reply.content).toMatch(/^Closely matched:/);
    alice.say(channel, 'Who kept the lighthouse at Cape Wren?');
    await channel.quiet();
    alice.delete(said);
    await expect.poll(() => channel.messages().some(({ id }) => id === reply.id)).toBe(false);
  });

  it('is answered in a thread, where that is chosen', async () => {
    const { alice, channel, discord, guild } = await chosen({ answerIn: 'thread', answerPause: 0 });
    channel.allow(guild.botRole, PermissionFlagsBits.CreatePublicThreads);
    alice.say(channel, QUESTIONS.passage);
    await expect
      .poll(
        () =>
          [...discord.world.channels.values()].find(({ type }) => type === ChannelType.PublicThread)?.name,
      )
      .toBe(QUESTIONS.passage);
    await expect
      .poll(() =>
        [...discord.world.messages.values()].some(({ content }) => content.startsWith('Closely matched')),
      )
      .toBe(true);
    expect(channel.messages().filter(({ author }) => author === 'Footnote')).toEqual([]);
  });

  it.each([QUESTIONS.fallback, QUESTIONS.unknown, QUESTIONS.choice, 'Good morning', 'lol', '🏴'])(
    'that is not closely matched by one passage gets silence: %s',
    async (text) => {
      const { alice, channel } = await chosen({ answerPause: 0 });
      alice.say(channel, text);
      await channel.quiet();
    },
  );

  it('put to somebody else, by a bot, or in another channel gets silence', async () => {
    const { alice, channel, guild } = await chosen({ answerPause: 0 });
    const bob = guild.user('bob');
    alice.say(channel, `${bob.mention} ${QUESTIONS.passage}`);
    bob.say(channel, QUESTIONS.passage, { replyTo: alice.say(channel, 'Hm.') });
    guild.user('robot', { bot: true }).say(channel, QUESTIONS.passage);
    const other = guild.channel('other');
    alice.say(other, QUESTIONS.passage);
    await channel.quiet();
    await other.quiet();
  });

  it('cannot be read without the intent', async () => {
    const { alice, channel } = await chosen({}, false);
    alice.say(channel, QUESTIONS.passage);
    await channel.quiet();
  });
});
