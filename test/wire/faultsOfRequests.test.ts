import { expect, it } from 'vitest';
import { QUESTIONS } from '../discord/started.ts';
import { questionsTo, startFaulty, TIMES } from './faulty.ts';

const ANSWERS = /^POST .*(messages|callback)$/;

it.each([
  ['503 storms', { status: 503, times: 4 * TIMES }],
  ['500s after which the answer is there all the same', { status: 500, afterwards: true, times: 2 * TIMES }],
  ['connections cut before the answer arrives', { cut: true, times: 2 * TIMES }],
  ['connections cut before its echo arrives', { cut: true, afterwards: true, times: 2 * TIMES }],
  ['a slow API', { delay: 100, times: 2 * TIMES }],
  ['rate limits of a route', { status: 429, retryAfter: 0.05, times: TIMES }],
  ['global rate limits', { status: 429, retryAfter: 0.05, global: true, times: TIMES }],
])('every question gets one answer through %s', async (_, fault) => {
  const started = await startFaulty();
  const questions = questionsTo(started);
  started.discord.fault({ route: ANSWERS, ...fault });
  for (let time = 0; time < TIMES; time++) questions.ask();
  const { asked, answered } = await questions.settled();
  expect({ asked, answered }).toEqual({ asked: 4 * TIMES, answered: 4 * TIMES });
  expect(started.discord.world.faults.every(({ times }) => times === 0)).toBe(true);
  expect(started.log.filter(({ level }) => level === 'error')).toEqual([]);
});

it('while a rate limit lasts, nothing is sent', async () => {
  const { discord, alice, channel } = await startFaulty();
  const retryAfter = 0.2;
  discord.fault({ route: ANSWERS, status: 429, retryAfter, times: TIMES });
  const replies = Array.from({ length: 5 }, () =>
    channel.replyTo(alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`)),
  );
  await Promise.all(replies);
  const posts = discord.requests.filter(({ path }) => path.endsWith('/messages'));
  const early = posts.filter(
    ({ at }, place) =>
      posts[place - 1]?.status === 429 && at - (posts[place - 1]?.at ?? 0) < 1000 * retryAfter,
  );
  expect(posts.filter(({ status }) => status === 429).length).toBe(TIMES);
  expect(early).toEqual([]);
});

it('an answer that cannot be sent in time is given up, and the next question is answered', async () => {
  const { discord, alice, channel, log } = await startFaulty({ answerWithin: 3000 });
  discord.fault({ route: ANSWERS, status: 503, times: 10_000 });
  const asked = Array.from({ length: TIMES }, () =>
    alice.slash(channel, 'ask', { question: QUESTIONS.passage }),
  );
  const outcomes = await Promise.all(asked.map(({ settled }) => settled));
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(TIMES).fill('failed'));
  const tries = discord.requests.filter(({ path }) => path.endsWith('/callback')).length / TIMES;
  expect(tries).toBeGreaterThan(2);
  expect(tries).toBeLessThan(16);
  discord.clearFaults();
  expect((await alice.slash(channel, 'ask', { question: QUESTIONS.passage }).answer()).content).toMatch(
    /nineteen/,
  );
  expect(JSON.stringify(log)).not.toContain('lamp');
});
