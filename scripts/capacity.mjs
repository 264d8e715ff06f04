// Measures what one server, one passage and one question cost, for the table in ARCHITECTURE.md:
//
//   npm run build && node --expose-gc scripts/capacity.mjs
//
// Servers are put into the real client's cache as Discord describes a middling one. Passages are those of the project's own articles, over
// and over under other names. Questions come in through the real client, and go out to a stand-in for Discord's API whose share of
// the time is counted, too.
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Status } from 'discord.js';
import { createPopularity } from '../dist/app/popularity.js';
import { createConnection } from '../dist/discord/client.js';
import { dispatch } from '../dist/discord/dispatch.js';
import { createInFlight } from '../dist/discord/inFlight.js';
import { loadLanguages } from '../dist/discord/languages.js';
import { loadCommands, loadComponents, loadMenus } from '../dist/discord/loader.js';
import { createTurns } from '../dist/discord/turns.js';
import { parseArticle } from '../dist/knowledge/parseArticle.js';
import { buildLibrary } from '../dist/retrieval/library.js';

const SERVERS = 2000;
const COPIES = [1, 100];
const QUESTIONS = 2000;
/** So many are being answered at a time. */
const CROWD = 5;
const QUESTION = 'What is the joint anti-submarine exercise of Australia and Korea called?';

const log = { info() {}, warn: console.warn, error: console.error };
const calling = { backoff: { first: 1, most: 1 }, steady: 1 };
const name = (text, number) => `${text}-${number}`;

/** Bytes of the heap in use, and of buffers beside it, when everything unneeded has been collected. */
async function weigh() {
  for (let round = 0; round < 4; round++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

let lastId = 1n << 60n;
const id = () => String(++lastId);

/** A server with 30 channels, 15 roles and 20 emojis, as GUILD_CREATE tells of it to a bot without privileged intents. */
function serverOf(bot) {
  const guild = id();
  const roles = Array.from({ length: 15 }, (_, one) => ({
    ...{ id: one === 0 ? guild : id(), name: name('role', one), color: 0, hoist: false, position: one },
    ...{ permissions: '2248473465835073', managed: false, mentionable: false, flags: 0 },
  }));
  const overwrites = roles.slice(0, 4).map((role) => ({ id: role.id, type: 0, allow: '1024', deny: '0' }));
  const channels = Array.from({ length: 30 }, (_, one) => ({
    ...{
      id: id(),
      type: 0,
      name: name('channel', one),
      position: one,
      parent_id: null,
      flags: 0,
      nsfw: false,
    },
    ...{ topic: 'What this channel is for, in a sentence.', permission_overwrites: overwrites },
  }));
  const emojis = Array.from({ length: 20 }, (_, one) => ({ id: id(), name: name('emoji', one), roles: [] }));
  const joined = new Date().toISOString();
  const member = { user: bot, roles: [roles[1].id], joined_at: joined, deaf: false, mute: false, flags: 0 };
  return {
    ...{ id: guild, name: 'A server of middling size', owner_id: id(), roles, channels, emojis, threads: [] },
    ...{ members: [member], member_count: 500, joined_at: joined, features: ['COMMUNITY'], stickers: [] },
    ...{ preferred_locale: 'en-US', premium_tier: 0, voice_states: [], presences: [], stage_instances: [] },
    ...{ guild_scheduled_events: [], soundboard_sounds: [], system_channel_flags: 0, verification_level: 1 },
  };
}

/** So many copies of the project's articles, each with words of its own, as other articles would have. */
function libraryOf(copies) {
  const files = readdirSync('knowledge').filter((file) => file.endsWith('.md'));
  const articles = Array.from({ length: copies }, (_, copy) =>
    files.flatMap((file) => {
      const [, facts = '', text = ''] =
        /^(---\n.*?\n---\n)(.*)$/s.exec(readFileSync(`knowledge/${file}`, 'utf8')) ?? [];
      const title = facts.replace(/^intents:.*?(?=^\S)/ms, '');
      return (
        parseArticle(`${copy}-${file}`, title + (copy === 0 ? text : othersOf(text, copy))).article ?? []
      );
    }),
  ).flat();
  return buildLibrary(articles);
}

/** The same text with every third long word made another. */
function othersOf(text, copy) {
  const mark = copy
    .toString(26)
    .replace(/[0-9a-p]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  let met = 0;
  return text.replace(/[a-z]{6,}/g, (word) => (++met % 3 === 0 ? `${mark}${word}` : word));
}

const bot = { id: id(), username: 'Footnote', discriminator: '0001', bot: true };
let answered = 0;
const api = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(204).end());
  answered += 1;
});
await once(api.listen(0, '127.0.0.1'), 'listening');
const apiUrl = `http://127.0.0.1:${api.address().port}`;
const { client } = createConnection({ apiUrl, shards: { list: [0], count: 1 }, log, calling });
client.rest.setToken('token');
client.users._add(bot);
client.user = client.users.cache.get(bot.id);
client.application = { id: bot.id };
client.ws.status = Status.Ready;
const shard = { id: 0, checkReady() {} };

const before = await weigh();
for (let one = 0; one < SERVERS; one++) client.guilds._add({ ...serverOf(bot), shardId: 0 });
const perServer = ((await weigh()) - before) / SERVERS;
console.log(`per server:   ${(perServer / 1024).toFixed(1)} kB of heap, over ${SERVERS}`);

let library;
const sizes = [];
for (const copies of COPIES) {
  library = undefined;
  const bare = await weigh();
  const began = process.cpuUsage();
  library = libraryOf(copies);
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1000;
  sizes.push({ passages: library.index.size, bytes: (await weigh()) - bare, took });
}
const [small, large] = sizes;
const perPassage = (large.bytes - small.bytes) / (large.passages - small.passages);
const building = (large.took - small.took) / (large.passages - small.passages);
console.log(
  `per passage:  ${(perPassage / 1024).toFixed(1)} kB of heap and ${building.toFixed(2)} ms of processor to build, from ${small.passages} to ${large.passages}`,
);

const [commands, components, menus, languages] = await Promise.all([
  loadCommands(),
  loadComponents(),
  loadMenus(),
  loadLanguages(),
]);
const inFlight = createInFlight();
// A server without articles of its own, which keeps no questions.
const context = {
  libraries: { of: async () => library },
  recorder: { unanswered: async () => false },
  commands,
  turns: createTurns(),
  pace: { person: () => true, channel: () => true, notice: () => true },
  popularity: createPopularity(),
  done: () => false,
};
const watch = { asked() {}, storeFailed() {} };
dispatch(client, { context, languages, usable: { components, menus }, inFlight, watch, log });
for (const copies of COPIES) {
  library = libraryOf(copies);
  answered = 0;
  const start = process.cpuUsage();
  for (let one = 0; one < QUESTIONS; one++) {
    const options = [{ type: 3, name: 'question', value: QUESTION }];
    const data = { type: 1, id: '1', name: 'ask', options };
    const asker = { id: String(one + 1), username: 'asker', discriminator: '0' };
    const channel = { id: '7', type: 1, recipients: [asker] };
    const asked = {
      id: id(),
      application_id: bot.id,
      type: 2,
      token: 'token',
      version: 1,
      data,
      user: asker,
      channel,
    };
    const rest = {
      channel_id: '7',
      locale: 'en-US',
      entitlements: [],
      attachment_size_limit: 1,
      authorizing_integration_owners: {},
    };
    client.ws.handlePacket({ op: 0, t: 'INTERACTION_CREATE', d: { ...asked, ...rest } }, shard);
    while (answered < one - CROWD) await new Promise((resolve) => setImmediate(resolve));
  }
  while (answered < QUESTIONS) await new Promise((resolve) => setImmediate(resolve));
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000 / QUESTIONS;
  console.log(`per question: ${ms.toFixed(2)} ms of processor, in ${library.index.size} passages`);
}
console.log(`process:      ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB resident with all of that`);
api.close();
process.exit();
