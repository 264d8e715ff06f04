import { describe, expect, it, onTestFinished } from 'vitest';
import { settingForms } from '../../src/app/kept/settingForms.ts';
import { defaultSettings, settingsFrom } from '../../src/app/kept/settings.ts';
import { createSettings } from '../../src/app/settings.ts';
import { engines, storeAt } from '../store/engines.ts';

const HARBOUR = '100000000000000001';

describe('stored settings', () => {
  it.each([
    ['nothing', {}, {}],
    ['what no longer exists', { colour: 'red', __proto__: 1 }, {}],
    ['what does not fit', { keepDays: 0, keepQuestions: 'yes', digestChannel: 'general' }, {}],
    ['some', { keepDays: 3, keepQuestions: 7 }, { keepDays: 3 }],
  ])('of %s are the defaults otherwise', (_, stored, set) => {
    expect(settingsFrom(stored)).toEqual({ ...defaultSettings, ...set });
  });

  it('are off by default', () => {
    expect(defaultSettings).toMatchObject({ keepQuestions: false, digestChannel: null, answerChannel: null });
  });
});

it('every setting has a form, made from its schema', () => {
  expect(settingForms.map(({ name, kind }) => [name, kind])).toEqual([
    ['keepQuestions', 'switch'],
    ['keepDays', 'number'],
    ['answerChannel', 'channel'],
    ['answerIn', 'choice'],
    ['answerPause', 'number'],
    ['digestChannel', 'channel'],
  ]);
  expect(settingForms[1]).toMatchObject({ least: 1, most: 365 });
  for (const { description } of settingForms) expect(description).toMatch(/^.{1,100}$/);
});

describe.each(engines)('on $name', (engine) => {
  it.skipIf(engine.missing)('are read once, and anew after a change', async () => {
    const store = await storeAt(await engine.create());
    let reads = 0;
    const read = (guildId: string) => {
      reads++;
      return store.settings.read(guildId);
    };
    const counted = { ...store.settings, read };
    const settings = createSettings({ ...store, settings: counted });
    onTestFinished(() => settings.close());
    for (let i = 0; i < 5; i++) expect(await settings.of(HARBOUR)).toEqual(defaultSettings);
    expect(reads).toBe(1);
    await settings.change(HARBOUR, { keepDays: 5 });
    expect((await settings.of(HARBOUR)).keepDays).toBe(5);
  });
});

it.skipIf(engines.some(({ missing }) => missing))(
  'a setting changed in one process holds in another within a second',
  async () => {
    const location = await engines.find(({ name }) => name === 'PostgreSQL')?.create();
    if (!location) throw new Error('no PostgreSQL among the engines');
    const [one, two] = [createSettings(await storeAt(location)), createSettings(await storeAt(location))];
    for (let keepDays = 1; keepDays <= 20; keepDays++) {
      await two.of(HARBOUR);
      await one.change(HARBOUR, { keepDays });
      const began = performance.now();
      await expect.poll(async () => (await two.of(HARBOUR)).keepDays, { interval: 5 }).toBe(keepDays);
      expect(performance.now() - began).toBeLessThan(1000);
    }
  },
);
