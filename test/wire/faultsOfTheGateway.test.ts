import { expect, it } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import { configOf, library, newStore, QUESTIONS, recordingLog, type Started } from '../discord/started.ts';
import type { Settings } from '../support/discord/settings.ts';
import { discordFor } from './client.ts';
import { questionsTo, startFaulty, TIMES } from './faulty.ts';

const AT_A_TIME = TIMES / 2;
const WAIT = { timeout: 15_000 };

type Gateway = Started['discord']['gateway'];

/** Asks before, while and after something happens to the gateway, in as many Discords of their own as it is to happen. */
async function throughTrouble(
  trouble: (gateway: Gateway) => void,
  { lost = false, ...settings }: Partial<Settings> & { readonly lost?: boolean } = {},
): Promise<void> {
  const once = async () => {
    const started = await startFaulty(settings);
    const questions = questionsTo(started);
    const { gateway } = started.discord;
    questions.ask();
    await expect
      .poll(() => started.discord.requests.filter(({ path }) => /callback|messages/.test(path)).length, WAIT)
      .toBe(4);
    trouble(gateway);
    // What is asked while there is no session that could be resumed, Discord tells nobody.
    if (!lost) questions.ask();
    await expect
      .poll(() => gateway.sessions.some(({ socket, resumes }) => socket === null || resumes > 0), WAIT)
      .toBe(true);
    await expect.poll(() => gateway.sessions.some(({ socket }) => socket), WAIT).toBe(true);
    gateway.acknowledge(true);
    questions.ask();
    return questions.settled();
  };
  for (let time = 0; time < TIMES; time += AT_A_TIME)
    for (const { asked, answered, failed } of await Promise.all(Array.from({ length: AT_A_TIME }, once)))
      expect(answered + failed).toBe(asked);
}

it('dropped sockets, twenty in a row, cost no question', async () => {
  const started = await startFaulty();
  const questions = questionsTo(started);
  const session = await started.discord.gateway.connected();
  for (let time = 1; time <= TIMES; time++) {
    questions.ask();
    started.discord.gateway.drop();
    questions.ask();
    await started.discord.gateway.resumed(session, time);
  }
  expect(await questions.settled()).toEqual({ asked: 8 * TIMES, answered: 8 * TIMES, failed: 0 });
  expect(started.discord.gateway.sessions.length).toBe(1);
});

it('withheld acknowledgements are survived', () =>
  throughTrouble((gateway) => gateway.acknowledge(false), { heartbeatInterval: 400 }));

it('being asked to reconnect (op 7) is survived', () =>
  throughTrouble((gateway) => gateway.requestReconnect()));

it('an invalid session that may be resumed (op 9) is survived', () =>
  throughTrouble((gateway) => gateway.invalidate(true)));

it('a session that is lost (op 9) is begun anew', { timeout: 60_000 }, () =>
  throughTrouble((gateway) => gateway.invalidate(false), { lost: true }),
);

it.each([4000, 4009, 1012])('being closed with %i is survived', (code) =>
  throughTrouble((gateway) => gateway.close(code)),
);

it.each([
  [4004, 'TOKEN_REFUSED', /DISCORD_TOKEN/],
  [4014, 'INTENT_DISALLOWED', /Developer Portal/],
])('the end with %i is told, with its mend', async (close, code, line) => {
  for (let time = 0; time < TIMES; time++) {
    const { discord, bot, log } = await startFaulty();
    discord.gateway.close(close);
    expect(await bot.failed).toMatchObject({ code, message: expect.stringMatching(line) });
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  }
});

it('a gateway that is away is called less and less often, and found again when it is back', async () => {
  const discord = await discordFor({ patience: 15_000 });
  const channel = discord.guild('Harbour').channel('general');
  const { log, lines } = recordingLog();
  const calling = { backoff: { first: 40, most: 640 }, steady: 60_000 };
  const bot = await startBot({
    config: configOf(discord),
    library: () => library,
    store: await newStore(),
    log,
    calling,
  });
  discord.gateway.refuse(7);
  discord.gateway.drop();
  const session = discord.gateway.sessions[0];
  if (session) await discord.gateway.resumed(session);
  const waits = lines.flatMap(({ fields }) => ('againInMs' in fields ? [Number(fields.againInMs)] : []));
  expect(waits.length).toBe(8);
  for (const [place, wait] of waits.entries()) {
    const whole = Math.min(640, 40 * 2 ** place);
    expect(wait).toBeGreaterThanOrEqual(whole / 2);
    expect(wait).toBeLessThanOrEqual(whole);
  }
  await expect.poll(() => lines.map(({ message }) => message)).toContain('Connected to Discord again');
  const alice = discord.user('alice');
  expect((await discord.dm(alice).replyTo(alice.dm(QUESTIONS.passage))).content).toMatch(/nineteen/);
  expect(channel.messages()).toEqual([]);
  await bot.stop();
});
