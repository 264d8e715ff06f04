import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

const TOKEN = 'AAAA.BBBB.CCCC';
const URL = 'postgres://ada:secret@localhost:5432/footnote';

describe('a secret', () => {
  it('may stand in a file that is named instead', () => {
    const config = parseConfig({
      DISCORD_TOKEN_FILE: file('token', `${TOKEN}\n`),
      DATABASE_URL_FILE: file('url', URL),
    });
    expect(config).toMatchObject({ token: TOKEN, databaseUrl: URL });
  });

  it.each([
    [
      'a file that is not there',
      { DISCORD_TOKEN_FILE: path.join(folder, 'none') },
      /DISCORD_TOKEN_FILE .*ENOENT/,
    ],
    ['a folder', { DATABASE_URL_FILE: folder }, /DATABASE_URL_FILE .*EISDIR/],
    ['an empty file', { DISCORD_TOKEN_FILE: file('empty', ' \n') }, /DISCORD_TOKEN_FILE .*empty/],
    [
      'both',
      { DISCORD_TOKEN: TOKEN, DISCORD_TOKEN_FILE: file('t', TOKEN) },
      /DISCORD_TOKEN_FILE are both set/,
    ],
    ['a wrong value in the file', { DATABASE_URL_FILE: file('wrong', 'secret') }, /DATABASE_URL must be/],
  ])('that is given by %s is refused by a line without it', (_, env, line) => {
    expect(() => parseConfig(env)).toThrow(line);
    expect(() => parseConfig(env)).not.toThrow(/secret|AAAA/);
  });
});

describe('the database', () => {
  it('is a file in data/ unless something else is set', () => {
    expect(parseConfig({})).toMatchObject({ dataDir: 'data' });
    expect(parseConfig({ DATA_DIR: '/var/lib/footnote', DATABASE_URL: ' ' })).not.toHaveProperty(
      'databaseUrl',
    );
  });

  it.each(['mysql://u:secret@host/db', 'secret', 'file:secret.db', 'postgres://[secret'])(
    'is on no %s',
    (DATABASE_URL) => {
      expect(() => parseConfig({ DATABASE_URL })).toThrow(/DATABASE_URL must be .*postgres:\/\//);
      expect(() => parseConfig({ DATABASE_URL })).not.toThrow(/secret/);
    },
  );
});
