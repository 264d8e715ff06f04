// A bot in a thread of its own, as in life, so that it shares no event loop with Discord; each answer takes it 25 ms.
import { parentPort, workerData } from 'node:worker_threads';
import { startBot } from '../../dist/discord/bot.js';
import { loadLibrary } from '../../dist/files/loadLibrary.js';
import { openStore } from '../../dist/store/openStore.js';

const { library } = await loadLibrary('test/discord/articles');
const slow = {
  ...library,
  get index() {
    const until = performance.now() + 25;
    while (performance.now() < until);
    return library.index;
  },
};
const log = { info() {}, warn: console.warn, error: console.error };
const store = await openStore({ dataDir: ':memory:' });
const pace = { person: () => true, channel: () => true, notice: () => true };
const bot = await startBot({ config: workerData, library: () => slow, store, log, pace });
parentPort.once('message', () => bot.stop().then(() => parentPort.close()));
parentPort.postMessage('ready');
