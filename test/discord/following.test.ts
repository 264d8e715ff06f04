import { describe, expect, it } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import { golden } from '../support/golden.ts';
import { configOf, expectQuiet, library, newStore, page, QUESTIONS, recordingLog, start } from './started.ts';

const KEEPERS = 'Who kept the lighthouse at Cape Wren?';

describe('an edited question', () => {
  it('edits its answer, in its place', async () => {
    const { alice, channel, discord } = await start();
    const said = alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`);
    const answer = await channel.replyTo(said);
    alice.edit(said, `${discord.bot.mention} ${KEEPERS}`);
    await expect.poll(() => now(channel, answer.id)?.content).toMatch(/Mary Wren/);
    expectQuiet(now(channel, answer.id) ?? answer);
    expect(channel.messages().length).toBe(2);
  });

  it('that is no question any more takes its answer back', async () => {
    const { alice, channel, discord } = await start();
    const said = alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`);
    await channel.replyTo(said);
    alice.edit(said, 'Never mind.');
    await expect.poll(() => channel.messages().length).toBe(1);
  });

  it('that becomes one is answered', async () => {
    const { alice, channel, discord } = await start();
    const said = alice.say(channel, QUESTIONS.passage);
    alice.edit(said, `${discord.bot.mention} ${QUESTIONS.passage}`);
    expect((await channel.replyTo(said)).content).toMatch(/nineteen nautical miles/);
  });

  it('edits its answer also after a restart', async () => {
    const { alice, channel, discord, bot } = await start();
    const said = alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`);
    const answer = await channel.replyTo(said);
    await bot.stop();
    const again = await startBot({
      config: configOf(discord),
      library: () => library,
      store: await newStore(),
      log: recordingLog().log,
    });
    alice.edit(said, `${discord.bot.mention} ${KEEPERS}`);
    await expect.poll(() => now(channel, answer.id)?.content).toMatch(/Mary Wren/);
    expect(channel.messages().length).toBe(2);
    await again.stop();
  });
});

describe('a deleted question', () => {
  it('takes its answer with it', async () => {
    const { alice, channel, discord } = await start();
    const said = alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`);
    await channel.replyTo(said);
    alice.delete(said);
    await expect.poll(() => channel.messages().length).toBe(0);
  });

  it('takes it with it also when it is on its way', async () => {
    const { alice, channel, discord, log } = await start();
    discord.fault({ route: 'POST /channels/:channel/messages', delay: 300 });
    const said = alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`);
    alice.delete(said);
    await discord.request(({ method }) => method === 'DELETE');
    expect(channel.messages().length).toBe(0);
    expect(log.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('of others is none of the bot’s business', async () => {
    const { alice, channel, discord } = await start();
    const said = alice.say(channel, 'Good morning');
    alice.edit(said, 'Good evening');
    alice.delete(said);
    await discord.quiet();
  });
});

it('the typing sign is shown while an answer takes over half a second, and not for a quick one', async () => {
  const { alice, channel, discord, mention } = await start();
  const typed = () => discord.requests.filter(({ path }) => path.endsWith('/typing')).length;
  await mention(QUESTIONS.passage);
  expect(typed()).toBe(0);
  discord.fault({ route: 'POST /channels/:channel/messages', delay: 900 });
  await channel.replyTo(alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`));
  expect(typed()).toBe(1);
});

describe('a follow-up', () => {
  it('in a reply uses the words of the question before, and says so', async () => {
    const { alice, channel, mention } = await start();
    const first = await mention(QUESTIONS.passage);
    const second = await channel.replyTo(
      alice.say(channel, 'and since when is it electric?', { replyTo: first }),
    );
    await expect(golden(second)).toMatchFileSnapshot(page('follow-up'));
    const third = await channel.replyTo(alice.say(channel, 'what about that?', { replyTo: second }));
    expect(third.content).toMatch(/^Read together with the question before: .*“lighthouse”/);
  });

  it('in a direct message needs no reply', async () => {
    const { alice, discord } = await start();
    const dm = discord.dm(alice);
    await dm.replyTo(alice.dm(QUESTIONS.passage));
    const second = await dm.replyTo(alice.dm('and how far can it be seen?'));
    expect(second.content).toMatch(/^Read together with the question before: “lamp”/);
    expect(second.content).toMatch(/nineteen nautical miles/);
  });

  it('to nothing is a question of its own', async () => {
    const { alice, discord, channel, mention } = await start();
    expect((await mention('and when did it start?')).content).toMatch(/^The articles do not answer that/);
    expect((await discord.dm(alice).replyTo(alice.dm('Who kept it?'))).content).not.toMatch(/^Read together/);
    const other = alice.say(channel, 'Look at this.');
    const replied = alice.say(channel, `${discord.bot.mention} and when did it start?`, { replyTo: other });
    expect((await channel.replyTo(replied)).content).not.toMatch(/^Read together/);
  });

  it('by the button opens a form, and is answered privately', async () => {
    const { alice, channel } = await start();
    const first = await alice.slash(channel, 'ask', { question: QUESTIONS.passage }).answer();
    const more = await alice.click(first, 'More…').answer();
    const modal = await alice.click(more, 'Ask a follow-up').modal();
    const second = await alice
      .submitModal(modal, { 'Your question about this': 'Since when is it electric?' })
      .answer();
    expect(second.ephemeral).toBe(true);
    expect(second.content).toMatch(/^Read together with the question before: “lamp”/);
  });
});

describe('“Find this in the articles”', () => {
  it('answers privately what somebody wrote, also where nobody installed the bot but oneself', async () => {
    const { alice, channel, discord, guild } = await start();
    const said = guild.user('bob').say(channel, `<@&1> ${QUESTIONS.passage}`);
    const found = await alice.messageCommand('Find this in the articles', said).answer();
    expectQuiet(found);
    expect(found.ephemeral).toBe(true);
    expect(found.content).toMatch(/nineteen nautical miles/);
    const [carol, dave] = [discord.user('carol', { installedApp: true }), discord.user('dave')];
    const between = discord.dmBetween(carol, dave);
    const theirs = dave.say(between, QUESTIONS.passage);
    const there = await carol.messageCommand('Find this in the articles', theirs).answer();
    expect(there.content).toMatch(/nineteen nautical miles/);
    expect((await carol.slash(between, 'ask', { question: KEEPERS }).answer()).content).toMatch(/Mary Wren/);
  });

  it('has a kind note for a message without words', async () => {
    const { alice, channel } = await start();
    const said = alice.say(channel, '<@&1>');
    const found = await alice.messageCommand('Find this in the articles', said).answer();
    expect(found.content).toBe('That message has no words to look for.');
  });
});

function now(channel: Awaited<ReturnType<typeof start>>['channel'], id: string) {
  return channel.messages().find((message) => message.id === id);
}
