import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

function logged(isTTY: boolean, color: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const log = createLog('info', { stream, color });
  log.warn({ request: '1', name: 'a\u001b[31m\nb', token: 'secret' }, 'The lamp is out');
  return String(stream.read());
}

it('is JSON for programs, with the level by name, the time, and no token', () => {
  const { time, ...line } = JSON.parse(logged(false, true));
  expect(line).toEqual({
    level: 'warn',
    request: '1',
    name: 'a\u001b[31m\nb',
    token: '[Redacted]',
    msg: 'The lamp is out',
  });
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

it('is one readable line for people, which no value can break or colour', () => {
  expect(logged(true, false)).toMatch(
    /^\d\d:\d\d:\d\d warn {2}The lamp is out request="1" name="a\\u001b\[31m\\nb" token="\[Redacted\]"\n$/,
  );
});

it('is coloured only if asked to be', () => {
  expect(logged(true, true)).toContain('\u001b[33mwarn \u001b[0m');
});
