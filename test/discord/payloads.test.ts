import { expect, it } from 'vitest';
import { QUESTIONS, start } from './started.ts';

type Started = Awaited<ReturnType<typeof start>>;

/** What is asked or pressed, by the name of the file that has what is sent for it, to the letter. */
const CASES: Readonly<Record<string, (started: Started) => Promise<unknown>>> = {
  'private passage': ({ alice, channel }) => ask(alice, channel, QUESTIONS.passage),
  'private choice': ({ alice, channel }) => ask(alice, channel, QUESTIONS.choice),
  'private fallback': ({ alice, channel }) => ask(alice, channel, QUESTIONS.fallback),
  'public passage': async ({ alice, channel, discord }) =>
    channel.replyTo(alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`)),
  context: async (started) => press(started, 'Context'),
  more: async (started) => press(started, 'More…'),
  shared: async (started) => {
    await press(started, 'Share here');
    await started.channel.nextMessage();
  },
  search: async ({ alice, channel }) => alice.slash(channel, 'search', { query: 'fog bell' }).answer(),
  topics: async ({ alice, channel }) => alice.slash(channel, 'topics').answer(),
};

const SENDING = ['POST', 'PATCH'];

it.each(Object.entries(CASES))('%s: what goes to Discord is exactly this', async (name, act) => {
  const started = await start();
  const { discord } = started;
  const before = discord.requests.length;
  await act(started);
  const sent = discord.requests
    .slice(before)
    .filter(({ method, status }) => SENDING.includes(method) && status < 300)
    .map(({ body }) => body);
  expect(sent.length).toBeGreaterThan(0);
  await expect(masked(sent)).toMatchFileSnapshot(`../golden/discord/payloads/${name.replace(' ', '-')}.json`);
});

function ask(alice: Started['alice'], channel: Started['channel'], question: string) {
  return alice.slash(channel, 'ask', { question }).answer();
}

/** Presses a button of a private answer, and waits for what comes of it. */
async function press({ alice, channel }: Started, label: string): Promise<void> {
  const answer = await ask(alice, channel, QUESTIONS.passage);
  await alice.click(answer, label).settled;
}

/** Ids and what is made anew for each post differ at every run. */
function masked(sent: readonly unknown[]): string {
  return `${JSON.stringify(sent, null, 2)
    .replace(/\b\d{17,20}\b/g, '<id>')
    .replace(/("nonce": )"[^"]+"/g, '$1"<nonce>"')}\n`;
}
