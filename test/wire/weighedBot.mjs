// A bot in a process of its own that says, when asked, how many bytes its heap holds after everything unneeded was collected.
import { startBot } from '../../dist/discord/bot.js';
import { loadLibrary } from '../../dist/files/loadLibrary.js';
import { openStore } from '../../dist/store/openStore.js';

const { library } = await loadLibrary('test/discord/articles');
const log = { info() {}, warn() {}, error: console.error };
const config = JSON.parse(process.env.BOT ?? '{}');
const store = await openStore({ dataDir: ':memory:' });
const pace = { person: () => true, channel: () => true, notice: () => true };
const bot = await startBot({ config, library: () => library, store, log, pace });
process.on('message', async (message) => {
  if (message !== 'weigh') return bot.stop().then(() => process.exit());
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  process.send?.(process.memoryUsage().heapUsed);
});
process.send?.('ready');
