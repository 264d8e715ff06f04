import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCommands, loadComponents } from '../../src/discord/loader.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const load = () => loadCommands(pathToFileURL(`${folder}/`));
const command = (name: string) =>
  `export default { data: { name: '${name}', description: 'Does it' }, run() {} };`;

describe('the loader', () => {
  it('finds the commands of this project, by name', async () => {
    const files = async (folder: string) =>
      (await readdir(`src/discord/${folder}`)).map((file) => file.replace('.ts', '')).sort();
    expect((await loadCommands()).map(({ data }) => data.name)).toEqual(await files('commands'));
    expect((await loadComponents()).map(({ name }) => name)).toEqual(await files('components'));
  });

  it('finds a command that was put into the folder, and nothing else there', async () => {
    await put('b.js', command('b'));
    await put('a.js', command('a'));
    await put('a.d.ts', 'export default {};');
    await put('a.js.map', '{}');
    expect((await load()).map(({ data }) => data.name)).toEqual(['a', 'b']);
  });

  it.each([
    ['has no default export', 'export const a = 1;', 'no default export'],
    ['cannot be parsed', 'export default {', /bad\.js/],
    ['throws while it is loaded', 'throw new Error("a builder\\nrefused");', 'a builder refused'],
    ['has no run', 'export default { data: { name: "a", description: "b" } };', 'run must be a function'],
    ['has a name in upper case', command('Shout'), 'lower-case name'],
    ['has no description', 'export default { data: { name: "a" }, run() {} };', 'description'],
    ['has something else as completion', `${command('a').slice(0, -3)}, complete: 1 };`, 'complete must be'],
  ])('refuses a file that %s, and names it', async (_, text, reason) => {
    await put('bad.js', text);
    const error = await load().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'FootnoteError', code: 'COMMAND_INVALID' });
    const { message } = error as Error;
    expect(message).toMatch(/bad\.js cannot be used/);
    expect(message).toMatch(reason);
    expect(message).not.toMatch(/\n/);
  });

  it('refuses two commands of one name', async () => {
    await put('a.js', command('same'));
    await put('b.js', command('same'));
    await expect(load()).rejects.toThrow(/b\.js cannot be used: the name same is taken/);
  });
});
