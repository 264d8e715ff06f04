import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { FootnoteError } from '../../src/errors.ts';
import { createChance } from '../support/chance.ts';
import { CASES, mutations } from './mutations.ts';

/** Files named by settings are really read, so those names stay as they are. */
const NAMES = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=$/gm)]
  .map(([, name = '']) => name)
  .filter((name) => !name.endsWith('_FILE'));
const SAMPLES = [
  'https://discord.com/api',
  '123456789012345678',
  'info',
  'knowledge',
  'AAAA.BBBB.CCCC',
  '8080',
  '127.0.0.1',
  'auto',
  '0,1',
  'postgres://a:b@c:5432/d',
  '',
];

it('settings are read, or refused by name and never by value', { timeout: 120_000 }, () => {
  const chance = createChance(1);
  let refused = 0;
  for (const value of mutations(SAMPLES)) {
    const name = NAMES[Math.floor(chance() * NAMES.length)] ?? '';
    try {
      parseConfig({ [name]: value });
    } catch (error) {
      refused += 1;
      if (!(error instanceof FootnoteError) || !error.message.includes(name)) throw error;
      // The example in the message may be what the value looks like; then it is there for another value, too.
      const hint = refusalOf(name, '\u0001');
      if (value.length > 8 && error.message.includes(value) && !hint.includes(value))
        expect.fail(`${name} tells its value`);
    }
  }
  expect(refused).toBeGreaterThan(CASES / 20);
  expect(refused).toBeLessThan(CASES);
});

/** What is said of a value that no setting can have. */
function refusalOf(name: string, value: string): string {
  try {
    parseConfig({ [name]: value });
    return '';
  } catch (error) {
    return String(error);
  }
}
