import { expect, it } from 'vitest';
import { encodeCustomId, parseCustomId } from '../../src/discord/customId.ts';
import { CASES, mutations } from './mutations.ts';

const SAMPLES = ['show|lighthouse#p2|Zk3xQ1|0.1', 'show|harbour#p1.2|aaaaaa|', 'dismiss|123456789012345678'];

it('no custom id makes reading throw, and what is read is written the same', { timeout: 60_000 }, () => {
  let read = 0;
  for (const raw of mutations(SAMPLES)) {
    const id = parseCustomId(raw);
    if (!id) continue;
    read += 1;
    if (encodeCustomId(id) !== raw) expect.fail(JSON.stringify(raw));
  }
  expect(read).toBeGreaterThan(CASES / 20);
  expect(read).toBeLessThan(CASES);
});
