// Writes 1,000 votes one after the other, telling the number of each once it is acknowledged, until it is killed.
import { openStore } from '../../dist/store/openStore.js';

const [location, first] = process.argv.slice(2);
const store = await openStore(JSON.parse(location));
for (let i = Number(first); i < Number(first) + 1000; i++) {
  await store.votes.cast('1', { userId: String(i), passageId: 'a#p1', mark: 'aaaaaa', helpful: false });
  process.stdout.write(`${i}\n`);
}
