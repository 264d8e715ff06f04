import { expect, it } from 'vitest';
import { expectQuiet, QUESTIONS, type Started, start } from './started.ts';

/** What people type who do not ask, or who try how far they get. */
const STRANGE: Record<string, string> = {
  '10,000 characters': 'How far can the lamp be seen? '.repeat(334),
  '10,000 characters without a space': 'a'.repeat(10_000),
  zalgo: 'H̸̡̪̯ͨ͊̽̅̾̎o̴̶̷̸̡̢̧̨w̸ f̸ar c̷an t̷he l̷amp b̷e s̷een?',
  'right-to-left text': '\u202Eאיך קוראים למגדלור? كم المسافة',
  'emoji only': '👩‍👩‍👧‍👦🔥🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'everyone and here': '@everyone @here <@&123456789012345678> <@123456789012345678> lamp',
  markdown: '# **lamp** _lamp_ ~~lamp~~ ||lamp|| [lamp](https://evil.example) > lamp',
  'a code fence': '```js\nlamp```` `lamp',
  '>>> quotes': '>>> lamp\n>>> lamp',
  'object properties': '__proto__ constructor toString hasOwnProperty valueOf',
  'one object property': '__proto__',
  'the other object property': 'constructor',
  'control characters': '\u0000\u0007lamp\u001b[31m\u200b\ufeff\u2028',
  'half a surrogate pair': 'lamp \ud83d lamp',
  'a link': 'https://evil.example/lamp?a=b',
};

function expectSound(started: Started, answer: Awaited<ReturnType<Started['mention']>>): void {
  expectQuiet(answer);
  expect(answer.content.length).toBeGreaterThan(0);
  expect(answer.content.length).toBeLessThanOrEqual(2000);
  const bare = answer.content.replace(/\\[^0-9A-Za-z\s]/g, '').replace(/<https?:[^>\s]*>/g, '');
  expect(bare).not.toMatch(/@(everyone|here)|<[@#:]|```|\|\||\]\(|^>>>/m);
  expect(started.log.filter(({ level }) => level !== 'info')).toEqual([]);
}

it.each(Object.entries(STRANGE))('%s gets an answer or an honest fallback', async (_, text) => {
  const started = await start();
  const { alice, channel, discord } = started;
  expectSound(started, await started.mention(text));
  expectSound(started, await discord.dm(alice).replyTo(alice.dm(text)));
  expectSound(started, await alice.slash(channel, 'ask', { question: text.slice(0, 1000) }).answer());
  const choices = await alice.autocomplete(channel, 'ask', { question: text.slice(0, 1000) });
  expect(choices.length).toBeLessThanOrEqual(25);
});

it('what is malformed is dropped, and the next question is answered', async () => {
  const { discord, mention, log } = await start();
  const ask = { id: '1', name: 'ask', type: 1 };
  const user = { id: '123456789012345678', username: 'eve', discriminator: '0' };
  for (const data of [
    null,
    {},
    { id: '1', type: 2 },
    { id: '1', type: 2, data: ask },
    { id: '2', type: 2, token: 't', data: ask, user, channel: null },
    { id: '3', type: 3, token: 't', data: { component_type: 2, custom_id: 5 }, user },
    { id: '4', type: 4, token: 't', data: ask, user },
    { id: '5', type: 99, token: 't', data: {}, user },
  ]) {
    discord.dispatch('INTERACTION_CREATE', data);
  }
  discord.dispatch('MESSAGE_CREATE', null);
  discord.dispatch('MESSAGE_CREATE', { id: '1', channel_id: '2' });
  discord.dispatch('GUILD_ROLE_UPDATE', { guild_id: null });
  discord.dispatch('NO_SUCH_EVENT', 'text');
  expect((await mention(QUESTIONS.passage)).content).toMatch(/nineteen nautical miles/);
  expect(log.some(({ message }) => message === 'An event from Discord was malformed and dropped')).toBe(true);
});

it('an interaction delivered twice is answered once', async () => {
  const { discord, alice, channel, log } = await start();
  const asked = alice.slash(channel, 'ask', { question: QUESTIONS.passage });
  const { sent } = await discord.gateway.connected();
  const payload = sent.findLast((one) => (one as { t: string }).t === 'INTERACTION_CREATE') as { d: unknown };
  discord.dispatch('INTERACTION_CREATE', payload.d);
  await asked.answer();
  await discord.quiet();
  expect(discord.requests.filter(({ path }) => path.endsWith('/callback')).length).toBe(1);
  expect(log.filter(({ level }) => level !== 'info')).toEqual([]);
});

it('an answer that comes too late is a line in the log and nothing else', async () => {
  const { discord, alice, channel, log, mention } = await start({}, { answerWithin: 100 });
  discord.fault({ route: /callback/, delay: 300 });
  const asked = alice.slash(channel, 'ask', { question: QUESTIONS.passage });
  expect(await asked.settled).toEqual({ kind: 'failed' });
  await mention(QUESTIONS.passage);
  await expect.poll(() => log.map(({ message }) => message)).toContain('An answer came too late or twice');
  expect(log.filter(({ level }) => level !== 'info')).toEqual([]);
});

it('an answer whose connection was cut is sent again', async () => {
  const { discord, alice, channel } = await start();
  discord.fault({ route: /callback/, cut: true });
  const answer = await alice.slash(channel, 'ask', { question: QUESTIONS.passage }).answer();
  expect(answer.content).toMatch(/nineteen nautical miles/);
});

it('a fault of the bot is told kindly and privately, logged without the question, and costs nobody else an answer', async () => {
  let broken = true;
  const { alice, channel, log, library, mention } = await start({
    library: () => {
      if (broken) throw new TypeError(`cannot read ${QUESTIONS.passage}`);
      return library;
    },
  });
  const answer = await alice.slash(channel, 'ask', { question: QUESTIONS.passage }).answer();
  expect(answer.ephemeral).toBe(true);
  expect(answer.content).toMatch(/^Something went wrong on my side/);
  expect((await mention(QUESTIONS.passage)).content).toMatch(/^Something went wrong on my side/);
  const errors = log.filter(({ level }) => level === 'error');
  expect(errors.length).toBe(2);
  expect(JSON.stringify(log)).not.toContain('lamp');
  broken = false;
  expect((await mention(QUESTIONS.passage)).content).toMatch(/nineteen nautical miles/);
});
