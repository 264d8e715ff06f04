import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const [, table = ''] = readFileSync('ARCHITECTURE.md', 'utf8').split('and the test that shows it\n');
const rows = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| (.+) \| `([\w/.]+)` \| (.+) \|$/gm)];

it('the architecture names tests', () => expect(rows.length).toBeGreaterThan(30));

it.each(rows.map(([, what = '', file = '', name = '']) => ({ what, file, name })))(
  'the test for “$what” is there',
  ({ file, name }) => {
    expect(readFileSync(`test/discord/${file}`, 'utf8')).toContain(name);
  },
);
