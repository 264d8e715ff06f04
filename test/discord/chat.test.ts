import { MessageType, PermissionFlagsBits } from 'discord.js';
import { expect, it } from 'vitest';
import { golden } from '../support/golden.ts';
import { expectQuiet, page, QUESTIONS, start } from './started.ts';

it.each(Object.entries(QUESTIONS))('a mention is answered with one reply: %s', async (name, question) => {
  const { mention, channel } = await start();
  const reply = await mention(question);
  expectQuiet(reply);
  await expect(golden(reply)).toMatchFileSnapshot(page(`mention-${name}`));
  expect(channel.messages().length).toBe(2);
});

it('a direct message is answered where it was written', async () => {
  const { alice, discord } = await start();
  const reply = await discord.dm(alice).replyTo(alice.dm(QUESTIONS.passage));
  await expect(golden(reply)).toMatchFileSnapshot(page('direct-message'));
});

it('a reply to the bot is a question, when it pings the bot', async () => {
  const { alice, channel, mention } = await start();
  const first = await mention(QUESTIONS.passage);
  const second = await channel.replyTo(alice.say(channel, QUESTIONS.choice, { replyTo: first }));
  expect(second.content).toMatch(/^More than one passage/);
  alice.say(channel, QUESTIONS.passage, { replyTo: first, ping: false });
  await channel.quiet();
});

it('the mention is not part of the question, wherever it stands, and neither are other mentions', async () => {
  const { alice, channel, discord, mention } = await start();
  const { content } = await mention(QUESTIONS.passage);
  const [start_, end] = [QUESTIONS.passage.slice(0, 20), QUESTIONS.passage.slice(20)];
  const inside = alice.say(
    channel,
    `${start_} ${discord.bot.mention} <@!${discord.bot.id}>${end} <:hm:123456789012345678>`,
  );
  expect((await channel.replyTo(inside)).content).toBe(content);
});

it.each([
  ['nothing', ''],
  ['a greeting', 'hello!'],
  ['thanks', 'thank you'],
  ['noise', 'lol'],
])('a mention with %s is met, not searched', async (name, text) => {
  const { mention } = await start();
  await expect(golden(await mention(text))).toMatchFileSnapshot(page(`mention-${name.replace(' ', '-')}`));
});

it('others are left alone', async () => {
  const { alice, channel, discord, guild } = await start();
  const { mention } = discord.bot;
  const robot = guild.user('robot', { bot: true });
  robot.say(channel, `${mention} ${QUESTIONS.passage}`);
  channel.webhookSays('hook', `${mention} ${QUESTIONS.passage}`);
  alice.say(channel, QUESTIONS.passage);
  alice.say(channel, `@everyone ${QUESTIONS.passage}`);
  alice.say(channel, `<@&${guild.botRole.id}> ${QUESTIONS.passage}`);
  alice.say(channel, mention, { type: MessageType.ChannelPinnedMessage });
  await channel.quiet();
});

it('the same message delivered twice is answered once', async () => {
  const { alice, channel, discord } = await start();
  const before = discord.world.nextId();
  const said = alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`);
  expect(BigInt(said.id)).toBeGreaterThan(BigInt(before));
  const session = await discord.gateway.connected();
  const payload = session.sent.at(-1) as { t: string; d: unknown };
  discord.dispatch(payload.t, payload.d);
  await channel.replyTo(said);
  await channel.quiet();
});

it('a lost connection costs no answer, and posts none twice', async () => {
  const { discord, mention, channel } = await start();
  discord.fault({ route: 'POST /channels/:channel/messages', cut: true, afterwards: true });
  expect((await mention(QUESTIONS.passage)).content).toMatch(/nineteen nautical miles/);
  await channel.quiet();
  expect(channel.messages().length).toBe(2);
});

it('where the bot may not write it stays silent, and says why in the log', async () => {
  const { alice, channel, discord, log } = await start();
  channel.deny(discord.bot, PermissionFlagsBits.SendMessages);
  alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`);
  await channel.quiet();
  expect(log.filter(({ level }) => level !== 'info').map(({ message }) => message)).toEqual([
    'An answer was not allowed here: check the permissions of the bot',
  ]);
});
