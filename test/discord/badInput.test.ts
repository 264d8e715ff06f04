import { ButtonStyle, ComponentType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildLibrary, type Library } from '../../src/retrieval/library.ts';
import { expectQuiet, library, QUESTIONS, type Started, start } from './started.ts';

const errors = ({ log }: Started) => log.filter(({ level }) => level === 'error');

/** A private answer about the lamp, its rarer buttons unfolded, from a library that can be replaced. */
async function unfolded(settings: Parameters<typeof start>[1] = {}) {
  const current: { library: Library } = { library };
  const started = await start({ library: () => current.library }, settings);
  const { alice, channel } = started;
  const answer = await alice.slash(channel, 'ask', { question: QUESTIONS.passage }).answer();
  return { ...started, current, more: await alice.click(answer, 'More…').answer() };
}

describe('an article removed meanwhile', () => {
  it.each(['Share here', 'Context', 'Cite', 'Less', 'Why this?', '👍 Helpful', '👎 Not helpful'])(
    'is told kindly and privately by “%s”',
    async (label) => {
      const started = await unfolded();
      started.current.library = buildLibrary([]);
      const told = await started.alice.click(started.more, label).answer();
      expect(told.ephemeral).toBe(true);
      expectQuiet(told);
      expect(told.content).toMatch(/^That passage is no longer in the articles/);
      expect(started.channel.messages()).toEqual([]);
      expect(errors(started)).toEqual([]);
    },
  );

  it('while a form was open is told when it comes back', async () => {
    const started = await unfolded();
    const modal = await started.alice.click(started.more, 'Share to…').modal();
    started.current.library = buildLibrary([]);
    const told = await started.alice
      .submitModal(modal, { 'Channel or thread': [started.channel.id] })
      .answer();
    expect(told.content).toMatch(/^That passage is no longer in the articles/);
  });
});

it('a passage of 4,000 characters fits every message that it is shown in', async () => {
  const sentences = Array.from(
    { length: 60 },
    (_, n) => `The zeppelin number ${n} flew over *the* harbour, as @everyone saw.`,
  );
  const { article } = parseArticle(
    'zeppelins.md',
    `---\ntitle: Zeppelins\n---\n\nBefore.\n\n${sentences.join(' ')}\n\nAfter.\n`,
  );
  if (!article) throw new Error('no article');
  const long = article.passages.map((passage) => ({ ...passage }));
  expect(Math.max(...long.map(({ text }) => text.length))).toBeGreaterThan(1000);
  const built = buildLibrary([article]);
  const { alice, channel } = await start({ library: () => built });
  const answer = await alice
    .slash(channel, 'ask', { question: 'Which zeppelin number 30 flew over the harbour?' })
    .answer();
  const choice = answer.buttons.find((one) => 'label' in one && /^1\. /.test(one.label ?? ''));
  const shown =
    choice && 'custom_id' in choice ? await alice.click(answer, choice.custom_id).answer() : answer;
  for (const label of ['Context', 'Cite', 'Share here'] as const) {
    const next = await alice
      .click(
        await alice.click(shown, label === 'Share here' ? 'Cite' : label).answer(),
        label === 'Context' ? 'Back to the answer' : 'MLA',
      )
      .answer();
    expect(next.content.length).toBeLessThanOrEqual(2000);
  }
  await alice.click(shown, 'Share here').settled;
  const shared = await channel.nextMessage();
  expect(shared.content.length).toBeLessThanOrEqual(2000);
  expectQuiet(shared);
});

it('two clicks on Dismiss at once dismiss once, and nobody hears of it', async () => {
  const started = await start();
  const message = await started.mention(QUESTIONS.passage);
  await Promise.all([
    started.alice.click(message, 'Dismiss').settled,
    started.alice.click(message, 'Dismiss').settled,
  ]);
  await expect.poll(() => started.channel.messages().length).toBe(1);
  await started.channel.quiet();
  expect(errors(started)).toEqual([]);
});

it('somebody else’s private answer is not changed by a click that should not be possible', async () => {
  const started = await unfolded();
  const { discord, guild, more } = started;
  const bob = guild.user('bob');
  const message = discord.world.messages.get(more.id);
  // Discord lets nobody do this; here it does, once.
  Object.assign(message ?? {}, { visibleTo: bob.id });
  const copy = await bob.click(more, 'Context').answer();
  expect(copy.id).not.toBe(more.id);
  expect(copy.ephemeral).toBe(true);
  expect(discord.world.messages.get(more.id)?.content).toBe(more.content);
});

it('a token that has expired costs a line in the log and nothing else', async () => {
  const started = await unfolded({ tokenLasts: 500 });
  started.discord.fault({ route: 'POST /channels/:channel/messages', delay: 900 });
  started.alice.click(started.more, 'Share here');
  expect((await started.channel.nextMessage()).content).toMatch(/^Shared by/);
  await expect
    .poll(() => started.log.map(({ message }) => message))
    .toContain('An answer came too late or twice');
  expect(errors(started)).toEqual([]);
});

it('a role that is taken away while a form is open is told as the permission that lacks', async () => {
  const started = await unfolded();
  const { alice, discord, guild, channel } = started;
  const modal = await alice.click(started.more, 'Share to…').modal();
  channel.deny(guild, PermissionFlagsBits.SendMessages);
  const told = await alice.submitModal(modal, { 'Channel or thread': [channel.id] }).answer();
  expect(told.content).toBe('I may not post there. I would need: Send Messages.');
  expect(discord.requests.some(({ status }) => status === 403)).toBe(false);
});

it.each([
  'share',
  'share|abcdef.1|01234567|0|h',
  'share-to|x',
  'follow|abcdef.1|01234567|0|__proto__',
  'vote|abcdef.1|01234567|0|h|up',
  'vote|abcdef.1|01234567|0|h|constructor',
  'tell',
  'search|0',
  'search|99999999|',
  'topics|page|__proto__|-1|x',
  'topics|nothing',
  'article|__proto__|0',
])('a button forged as %s gets a private line or a form, and no error', async (customId) => {
  const started = await start();
  const message = await started.mention(QUESTIONS.passage);
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: 'forged',
    custom_id: customId,
  } as const;
  started.discord.world.messages
    .get(message.id)
    ?.components.push({ type: ComponentType.ActionRow, components: [button] });
  const settled = await started.guild.user('bob').click(message, 'forged').settled;
  expect(['message', 'modal']).toContain(settled.kind);
  if (settled.kind === 'message') {
    expect(settled.message.ephemeral).toBe(true);
    expectQuiet(settled.message);
  }
  expect(started.channel.messages().length).toBe(2);
  expect(errors(started)).toEqual([]);
});

it.each(['nothing|known', 'share-to|x', 'follow|x|y', 'show|x', '__proto__'])(
  'a form forged as %s gets a kind private note',
  async (customId) => {
    const started = await unfolded();
    const modal = await started.alice.click(started.more, 'Ask a follow-up').modal();
    const forged = { ...modal, custom_id: customId };
    const told = await started.alice.submitModal(forged, { 'Your question about this': 'Why?' }).answer();
    expect(told.ephemeral).toBe(true);
    expect(told.content).toMatch(/^That button no longer works/);
    expect(errors(started)).toEqual([]);
  },
);
