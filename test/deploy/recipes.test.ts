import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const known = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=$/gm)].map(([, name]) => name);
const compose = parse(readFileSync('deploy/compose.yaml', 'utf8'));
const unit = readFileSync('deploy/footnote.service', 'utf8');

describe('the compose file', () => {
  it('sets only settings that there are, and no secret but by a file', () => {
    const set = Object.keys(compose.services.bot.environment);
    expect(known).toEqual(expect.arrayContaining(set));
    expect(
      set.filter((name) => /TOKEN|DATABASE_URL|PASSWORD/.test(name)).every((name) => name.endsWith('_FILE')),
    ).toBe(true);
    for (const { secrets } of Object.values<{ secrets: string[] }>(compose.services))
      expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(secrets));
  });

  it('gives the bot a read-only file system and no privilege', () => {
    expect(compose.services.bot).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  it('gives a stop more time than answers under way are given', () => {
    expect(Number.parseInt(compose.services.bot.stop_grace_period, 10)).toBeGreaterThan(12);
  });

  it('pins the version of the database', () => {
    expect(compose.services.database.image).toMatch(/^postgres:\d+\.\d+-\w+$/);
  });
});

describe('the systemd unit', () => {
  it('sets only settings that there are, and hands the token over as a file', () => {
    const set = [...unit.matchAll(/^Environment=([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(set).toContain('DISCORD_TOKEN_FILE');
    expect(known).toEqual(expect.arrayContaining(set));
    expect(unit).not.toMatch(/^Environment=DISCORD_TOKEN=/m);
  });

  it('has nothing misspelt', () => {
    const lines = unit.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    for (const line of lines) expect(line).toMatch(/^(\[(Unit|Service|Install)\]|[A-Z][A-Za-z]+=.*)$/);
  });

  it('writes to its own folder alone, and gives a stop more time than answers under way are given', () => {
    for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'NoNewPrivileges=yes'])
      expect(unit).toContain(`\n${line}\n`);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(12);
  });
});
