import { ButtonStyle, ComponentType, PermissionFlagsBits } from 'discord.js';
import { expect, it } from 'vitest';
import type { Library } from '../../src/retrieval/library.ts';
import { golden } from '../support/golden.ts';
import { expectQuiet, library, page, QUESTIONS, type Started, start } from './started.ts';

const LIGHTHOUSE = '2. The fog bell of the lighthouse';
const HARBOUR = '1. The fog bell of the harbour';

it('a choice made in private shows the passage in its place, and can be made again', async () => {
  const { alice, channel } = await start();
  const choice = await alice.slash(channel, 'ask', { question: QUESTIONS.choice }).answer();
  const shown = await alice.click(choice, LIGHTHOUSE).answer();
  expect(shown.id).toBe(choice.id);
  expect(shown.ephemeral).toBe(true);
  expectQuiet(shown);
  await expect(golden(shown)).toMatchFileSnapshot(page('choice-made'));
  expect((await alice.click(shown, HARBOUR).answer()).content).toMatch(/Notes on the harbour/);
});

it('a choice in a channel is made for everybody by the asker, and for themselves by others', async () => {
  const { alice, guild, mention } = await start();
  const choice = await mention(QUESTIONS.choice);
  const bobs = await guild.user('bob').click(choice, LIGHTHOUSE).answer();
  expect(bobs.ephemeral).toBe(true);
  expect(bobs.content).toMatch(/Cape Wren/);
  const alices = await alice.click(choice, LIGHTHOUSE).answer();
  expect(alices.id).toBe(choice.id);
  await expect(golden(alices)).toMatchFileSnapshot(page('choice-made-in-public'));
});

it('a nearest topic shows its passage', async () => {
  const { alice, channel } = await start();
  const fallback = await alice.slash(channel, 'ask', { question: QUESTIONS.fallback }).answer();
  const [button] = fallback.buttons;
  const shown = await alice.click(fallback, button && 'custom_id' in button ? button.custom_id : '').answer();
  expect(shown.content).toMatch(/^Topic: /);
});

it('a button outlives the bot that made it', async () => {
  const first = await start();
  const choice = await first.mention(QUESTIONS.choice);
  await first.bot.stop();
  const { startBot } = await import('../../src/discord/bot.ts');
  const { configOf, recordingLog } = await import('./started.ts');
  const second = await startBot({
    config: configOf(first.discord),
    library: () => library,
    store: first.store,
    log: recordingLog().log,
  });
  const shown = await first.alice.click(choice, LIGHTHOUSE).answer();
  expect(shown.content).toMatch(/every two minutes/);
  await second.stop();
});

it('says so when the passage has changed since, or is gone', async () => {
  let current: Library = library;
  const { alice, channel } = await start({ library: () => current });
  const choice = await alice.slash(channel, 'ask', { question: QUESTIONS.choice }).answer();
  current = changedLibrary();
  const changed = await alice.click(choice, LIGHTHOUSE).answer();
  expect(changed.content).toMatch(
    /^This passage has changed since the button was made\.\nTopic: .*\n> The fog bell is silent\. ¹/,
  );
  current = { ...library, articles: [] };
  const gone = await alice.click(choice, HARBOUR).answer();
  expect(gone.ephemeral).toBe(true);
  expect(gone.content).toMatch(/^That passage is no longer in the articles/);
});

it('Dismiss takes a public answer away: for the asker and for moderators, nobody else', async () => {
  const { alice, guild, channel, mention } = await start();
  const bob = guild.user('bob');
  const moderator = guild.user('mo', { roles: [guild.role('mods', PermissionFlagsBits.ManageMessages)] });
  const first = await mention(QUESTIONS.passage);
  const refused = await bob.click(first, 'Dismiss').answer();
  expect(refused.ephemeral).toBe(true);
  await expect(golden(refused)).toMatchFileSnapshot(page('dismiss-refused'));
  await alice.click(first, 'Dismiss').settled;
  const second = await alice.slash(channel, 'ask', { question: QUESTIONS.passage, public: true }).answer();
  await moderator.click(second, 'Dismiss').settled;
  await expect.poll(() => channel.messages().filter(({ author }) => author === 'Footnote')).toEqual([]);
});

it('a forged Dismiss does not take away what was posted for another', async () => {
  const started = await start();
  const { mention, guild, channel } = started;
  const message = await mention(QUESTIONS.passage);
  const bob = guild.user('bob');
  forge(started, message.id, `dismiss|${bob.id}`);
  const refused = await bob.click(message, 'forged').answer();
  expect(refused.ephemeral).toBe(true);
  expect(channel.messages().map(({ id }) => id)).toContain(message.id);
});

it.each([
  'show',
  'show|lighthouse#p1|abcdef|0',
  'show|__proto__|01234567|0|',
  'show|abcdef.1|01234567|0|',
  'show|abcdef.1|01234567|999.998|h',
  'back|abcdef.1|01234567|0|constructor',
  'context|abcdef.1|01234567|0||99.99',
  'cite|abcdef.1|01234567|0||__proto__',
  'more|abcdef.1|01234567|0|h,a>b|2',
  'why',
  'dismiss',
  'dismiss|',
  'dismiss|@everyone',
  'nothing|known',
  '__proto__',
  '||||',
  '{"old":true}',
])('an unknown, old or forged button gets a kind private note: %s', async (customId) => {
  const started = await start();
  const { mention, guild, log } = started;
  const message = await mention(QUESTIONS.passage);
  forge(started, message.id, customId);
  const answer = await guild.user('bob').click(message, 'forged').answer();
  expect(answer.ephemeral).toBe(true);
  expectQuiet(answer);
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
});

function forge({ discord }: Started, messageId: string, customId: string): void {
  const message = discord.world.messages.get(messageId);
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: 'forged',
    custom_id: customId,
  } as const;
  message?.components.push({ type: ComponentType.ActionRow, components: [button] });
}

/** The library, with the passage on the lighthouse's bell reworded. */
function changedLibrary(): Library {
  const words = 'The fog bell is silent.';
  const span = { start: 0, end: words.length };
  const articles = library.articles.map((article) => {
    const bell = article.intents.find(({ id }) => id === 'lighthouse/bell')?.passageId;
    if (bell === undefined) return article;
    const passages = article.passages.map((passage) =>
      passage.id === bell ? { ...passage, ...span, text: words, sentences: [span] } : passage,
    );
    return { ...article, source: words, passages };
  });
  return { ...library, articles };
}
