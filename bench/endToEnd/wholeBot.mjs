import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { median, percentile } from '../measure/statistics.mjs';
import { loadFakeDiscord } from './fakeDiscord.mjs';
import { ownLibrary, ownQuestions } from './questions.mjs';

const WARM_UP = 300;
const ALONE = 300;
const CROWD = 3000;
/** So many questions are under way at a time. */
const AT_ONCE = 32;
const PATIENCE = 30_000;

/** The way of a question, by the station at which each part of it ends. */
const HOPS = [
  ['received', 'the event reaches the process of the bot'],
  ['reading', 'discord.js reads it, the command is found, its turn comes'],
  ['ranked', 'the question is read and passages are ranked'],
  ['set', 'the answer is decided and set as a message'],
  ['handed', 'discord.js makes a request of it'],
  ['sent', 'the request is sent'],
  ['arrived', 'Discord has it'],
];

/**
 * The whole bot in one process against the tests' Discord, over real HTTP and a real websocket: how long each part of a question's
 * way takes when it is alone (medians, in ms), and how many questions a second are answered when many are asked.
 */
export async function measureWholeBot() {
  const { startDiscord } = await loadFakeDiscord();
  const rateLimit = { requests: 1e9, window: 1000 };
  const discord = await startDiscord({ patience: PATIENCE, answerWithin: PATIENCE, rateLimit });
  const questions = await ownQuestions(await ownLibrary());
  const { apiUrl, token } = discord;
  const bot = fork(new URL('./bot.mjs', import.meta.url), {
    env: { PATH: process.env.PATH, BOT: JSON.stringify({ apiUrl, token, libraryMemory: 64_000_000 }) },
  });
  try {
    await messageOf(bot);
    const guild = discord.guild('Harbour');
    const [channel, alice] = [guild.channel('general'), guild.user('alice')];
    const ask = async (number) => {
      const question = questions[number % questions.length];
      await alice.slash(channel, 'ask', { question, public: number % 2 === 0 }).answer();
    };
    for (let number = 0; number < WARM_UP; number++) await ask(number);
    return { ...(await askAlone(bot, ask)), crowd: await askInCrowd(bot, ask) };
  } finally {
    bot.disconnect();
    await discord.close();
  }
}

/** One question after another. */
async function askAlone(bot, ask) {
  const ways = [];
  let last;
  const hear = ({ marks }) => {
    last = marks;
  };
  bot.on('message', hear);
  for (let number = 0; number < ALONE; number++) {
    const asked = now();
    await ask(number);
    const arrived = now();
    while (!(last?.received > asked)) await setTimeout(1);
    ways.push({ asked, ...last, arrived });
  }
  bot.off('message', hear);
  // A courtesy needs no passages, and so does not pass every station.
  const whole = ways.filter((way) => HOPS.every(([station]) => way[station] !== undefined));
  if (whole.length < ways.length / 2) throw new Error('Most questions were not seen at every station.');
  const stations = ['asked', ...HOPS.map(([station]) => station)];
  const hops = HOPS.map(([station, what], i) => ({
    what,
    ms: median(whole.map((way) => way[station] - way[stations[i]])),
  }));
  const whiles = whole.map(({ asked, arrived }) => arrived - asked);
  return { hops, alone: { p50: percentile(whiles, 0.5), p99: percentile(whiles, 0.99) } };
}

/** So many at a time that the bot never waits for a question. Processor time is in ms a question. */
async function askInCrowd(bot, ask) {
  const before = { bot: await cpuOf(bot), discord: process.cpuUsage(), at: now() };
  let next = 0;
  const asker = async () => {
    while (next < CROWD) await ask(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asker));
  const seconds = (now() - before.at) / 1000;
  const used = (from, to) => (to.user + to.system - from.user - from.system) / 1000 / CROWD;
  return {
    atOnce: AT_ONCE,
    perSecond: CROWD / seconds,
    cpu: used(before.bot, await cpuOf(bot)),
    cpuOfDiscord: used(before.discord, process.cpuUsage()),
  };
}

/** Of both, what the system did for them, too. From the first time on, the bot no longer tells of each question. */
async function cpuOf(bot) {
  bot.send('cpu');
  for (;;) {
    const { cpu } = await messageOf(bot);
    if (cpu) return cpu;
  }
}

/** The next message; a bot that says nothing for long has failed. */
async function messageOf(bot) {
  const [message] = await once(bot, 'message', { signal: AbortSignal.timeout(PATIENCE) });
  return message;
}

function now() {
  return Number(process.hrtime.bigint()) / 1e6;
}
