// The real bot in a process of its own, which takes the time at each station that a question passes. It tells the
// process that started it, until that asks for the processor's time.
import diagnostics from 'node:diagnostics_channel';
import { ChatInputCommandInteraction } from 'discord.js';
import { startBot } from '../../dist/discord/bot.js';
import { openStore } from '../../dist/store/openStore.js';
import { ownLibrary } from './questions.mjs';

const marks = {};
let telling = true;

/** Takes the time, in ms, on the clock that all processes of a machine share: the first time that a station is passed. */
function mark(station) {
  marks[station] ??= Number(process.hrtime.bigint()) / 1e6;
}

// What the gateway sends is not compressed here, so a question can be told from what else arrives.
diagnostics.subscribe('net.client.socket', ({ socket }) => {
  const { emit } = socket;
  socket.emit = function (event, ...told) {
    if (event === 'data' && told[0].includes('INTERACTION_CREATE')) {
      for (const station of Object.keys(marks)) delete marks[station];
      mark('received');
    }
    return emit.call(this, event, ...told);
  };
});
const { reply } = ChatInputCommandInteraction.prototype;
ChatInputCommandInteraction.prototype.reply = function (...message) {
  mark('set');
  return reply.apply(this, message);
};
diagnostics.subscribe('undici:request:create', () => mark('handed'));
diagnostics.subscribe('undici:client:sendHeaders', () => mark('sent'));
diagnostics.subscribe('undici:request:trailers', ({ request }) => {
  if (!telling || !request.path.includes('/callback')) return;
  process.send({ marks: { ...marks } });
});

const library = await ownLibrary();
const watched = {
  ...library,
  get index() {
    mark('reading');
    return library.index;
  },
  // The search reads the index alone; who makes a quotation of what it found looks here first.
  get articles() {
    mark('ranked');
    return library.articles;
  },
};
const log = { info() {}, warn: console.warn, error: console.error };
const pace = { person: () => true, channel: () => true, notice: () => true };
const store = await openStore({ dataDir: ':memory:' });
const config = JSON.parse(process.env.BOT);
await startBot({ config, library: () => watched, store, log, pace });
process.on('message', () => {
  telling = false;
  process.send({ cpu: process.cpuUsage() });
});
// It ends with the process that started it.
process.on('disconnect', () => process.exit());
process.send({ ready: true });
