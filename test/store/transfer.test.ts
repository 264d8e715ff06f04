import { describe, expect, it } from 'vitest';
import { exportLines } from '../../src/store/exportLines.ts';
import { importLines } from '../../src/store/importLines.ts';
import type { Location } from '../../src/store/openDatabase.ts';
import { engines, storeAt } from './engines.ts';

const HARBOUR = '100000000000000001';
const ADA = '200000000000000001';

/** Puts some of everything into a database; more than an export or import handles at a time. */
async function fill(location: Location): Promise<void> {
  const store = await storeAt(location);
  await store.settings.change(HARBOUR, { keepQuestions: true, digestChannel: '42' });
  for (let i = 0; i < 120; i++) {
    const vote = { userId: `${i}`, passageId: `a#p${i % 7}`, mark: 'aaaaaa', helpful: i % 2 === 0 };
    await store.votes.cast(HARBOUR, i % 5 ? vote : { ...vote, helpful: false, reason: 'out of date' });
  }
  await store.questions.record(HARBOUR, {
    sameness: 'a',
    text: 'What “is” a? 😀',
    because: 'unanswered',
    mark: null,
  });
  await store.shares.add(HARBOUR, {
    passageId: 'a#p1',
    mark: 'aaaaaa',
    channelId: '7',
    messageId: null,
    sharerId: ADA,
  });
  await store.articles.put(HARBOUR, {
    name: 'a',
    text: '---\ntitle: A\n---\n\nÄ.\n',
    over: null,
    updatedBy: ADA,
  });
  await store.isDue(HARBOUR, 'digest', 1000);
  await store.check();
  await store.drafts.put(HARBOUR, { userId: ADA, value: 1, lifetime: 1000 });
}

async function exported(location: Location): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(location)) lines.push(line);
  return lines;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const pairs = engines.flatMap((from) => engines.map((to) => ({ from, to })));

describe.each(pairs)('from $from.name to $to.name', ({ from, to }) => {
  it.skipIf(from.missing || to.missing)('an export comes back whole', async () => {
    const [source, target] = [await from.create(), await to.create()];
    await fill(source);
    const lines = await exported(source);
    expect(lines[0]).toBe('{"footnote":"export","version":1}');
    expect(lines.at(-1)).toBe(`{"end":true,"rows":${lines.length - 2}}`);
    expect(await importLines(target, given(lines), { replace: false })).toBe(lines.length - 2);
    // The engines order texts differently.
    expect((await exported(target)).sort()).toEqual([...lines].sort());
  });
});

describe.each(engines)('on $name', (engine) => {
  const test = it.skipIf(engine.missing);

  test('an import goes into an empty database, or replaces what there is when told to', async () => {
    const location = await engine.create();
    await fill(location);
    const lines = await exported(location);
    await expect(importLines(location, given(lines), { replace: false })).rejects.toThrow(
      /not empty.*--replace/,
    );
    const store = await storeAt(location);
    await store.settings.change(HARBOUR, { keepDays: 5 });
    await importLines(location, given(lines), { replace: true });
    expect((await exported(location)).sort()).toEqual([...lines].sort());
  });

  // Nothing may change it, so one is enough for all of them.
  let full: Promise<{ location: Location; before: readonly string[] }> | undefined;
  const filled = async () => {
    const location = await engine.create();
    await fill(location);
    return { location, before: await exported(location) };
  };
  const head = '{"footnote":"export","version":1}';
  const setting = '{"table":"settings","row":{"guild_id":"1","name":"keepDays","value":"5"}}';
  test.each([
    ['nothing at all', [], /^Line 1 .* not whole/],
    ['no header', [setting], /^Line 1 /],
    ['another program’s lines', ['hello'], /^Line 1 .* not JSON/],
    ['another version', ['{"footnote":"export","version":2}'], /^Line 1 .*version is not 1/],
    ['a cut export', [head, setting], /^Line 3 .* not whole/],
    ['a missing row', [head, '{"end":true,"rows":1}'], /^Line 2 .*rows are missing/],
    ['lines behind the end', [head, '{"end":true,"rows":0}', setting], /^Line 3 .* behind the end/],
    ['an unknown table', [head, '{"table":"pg_user","row":{}}'], /^Line 2 /],
    ['an unknown column', [head, setting.replace('"name"', '"name; drop table settings"')], /^Line 2 /],
    ['a wrong type', [head, setting.replace('"5"', '5')], /^Line 2 .*row\.value/],
    ['a NUL', [head, setting.replace('"1"', '"\\u0000"')], /^Line 2 .*row\.guild_id/],
    ['a row that is there twice', [head, setting, setting, '{"end":true,"rows":2}'], /settings do not fit/],
  ])('an import with %s is refused, and changes nothing', async (_, lines, message) => {
    full ??= filled();
    const { location, before } = await full;
    const refused = importLines(location, given(lines), { replace: true });
    await expect(refused).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(message),
    });
    expect(await exported(location)).toEqual(before);
  });
});
