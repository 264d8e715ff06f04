import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_LIMITS } from '../../src/app/kept/articles.ts';
import { defaultSettings } from '../../src/app/kept/settings.ts';
import { type Change, DIRECT } from '../../src/app/store.ts';
import { engines, newStore, storeAt } from './engines.ts';

const HARBOUR = '100000000000000001';
const WORKSHOP = '100000000000000002';
const ADA = '200000000000000001';
const BEN = '200000000000000002';
const PASSAGE = { passageId: 'lighthouse#p2', mark: 'Zk3xQ1' } as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const question = (text: string, more: object = {}) =>
  ({ sameness: text, text, because: 'unanswered', mark: null, ...more }) as const;

describe.each(engines.map((engine) => [engine.name, engine] as const))('on %s', (_, engine) => {
  const test = it.skipIf(engine.missing);

  describe('settings', () => {
    test('are the defaults until they are changed, one by one and for one server', async () => {
      const { settings } = await newStore(engine);
      expect(await settings.read(HARBOUR)).toEqual(defaultSettings);
      expect(await settings.change(HARBOUR, { keepQuestions: true })).toEqual({
        ...defaultSettings,
        keepQuestions: true,
      });
      await settings.change(HARBOUR, { keepDays: 7, digestChannel: '42' });
      const changed = { ...defaultSettings, keepQuestions: true, keepDays: 7, digestChannel: '42' };
      expect(await settings.read(HARBOUR)).toEqual(changed);
      expect(await settings.read(WORKSHOP)).toEqual(defaultSettings);
      expect(await settings.serversThatSet('digestChannel')).toEqual([HARBOUR]);
      expect((await settings.change(HARBOUR, { digestChannel: null })).digestChannel).toBeNull();
    });

    test('changed at once by two do not undo each other', async () => {
      const location = await engine.create();
      const [one, two] = [await storeAt(location), await storeAt(location)];
      const days = async () => {
        for (let keepDays = 1; keepDays <= 20; keepDays++) await one.settings.change(HARBOUR, { keepDays });
      };
      const channels = async () => {
        for (let i = 23; i <= 42; i++) await two.settings.change(HARBOUR, { digestChannel: `${i}` });
      };
      await Promise.all([days(), channels()]);
      expect(await two.settings.read(HARBOUR)).toMatchObject({ keepDays: 20, digestChannel: '42' });
    });
  });

  describe('votes', () => {
    test('count once a person and revision, the last one, and only what is disputed is listed', async () => {
      const { votes } = await newStore(engine);
      await votes.cast(HARBOUR, { ...PASSAGE, userId: ADA, helpful: true });
      expect(await votes.disputed(HARBOUR, 10)).toEqual([]);
      await votes.cast(HARBOUR, { ...PASSAGE, userId: ADA, helpful: false, reason: 'out of date' });
      await votes.cast(HARBOUR, { ...PASSAGE, userId: BEN, helpful: true });
      const other = { passageId: 'lighthouse#p3', mark: 'aaaaaa' };
      for (const userId of [ADA, BEN]) await votes.cast(HARBOUR, { ...other, userId, helpful: false });
      expect(await votes.disputed(HARBOUR, 10)).toEqual([
        { ...other, helpful: 0, unhelpful: 2, reasons: {} },
        { ...PASSAGE, helpful: 1, unhelpful: 1, reasons: { 'out of date': 1 } },
      ]);
      expect(await votes.disputed(HARBOUR, 1)).toHaveLength(1);
      expect(await votes.disputed(WORKSHOP, 10)).toEqual([]);
    });
  });

  describe('questions', () => {
    test('are merged, counted, in their latest wording, the most asked first', async () => {
      let now = Date.UTC(2026, 2, 1, 23);
      const { questions } = await newStore(engine, () => now);
      await questions.record(HARBOUR, question('b'));
      await questions.record(HARBOUR, question('a', { text: 'What is a?' }));
      now += 2 * HOUR;
      await questions.record(HARBOUR, question('a', { text: 'a?', mark: 'Zk3xQ1aa' }));
      await questions.record(HARBOUR, question('a', { because: 'disputed' }));
      const open = await questions.open(HARBOUR, 10);
      expect(open.map(({ sameness, because, count }) => [sameness, because, count])).toEqual([
        ['a', 'unanswered', 2],
        ['a', 'disputed', 1],
        ['b', 'unanswered', 1],
      ]);
      expect(open[0]).toMatchObject({
        guildId: HARBOUR,
        text: 'a?',
        mark: 'Zk3xQ1aa',
        firstAsked: '2026-03-01',
        lastAsked: '2026-03-02',
        closedOn: null,
      });
      expect(await questions.open(WORKSHOP, 10)).toEqual([]);
      expect(await questions.servers()).toEqual([HARBOUR]);
    });

    test('lose no count when many ask at once', async () => {
      const location = await engine.create();
      const [one, two] = [await storeAt(location), await storeAt(location)];
      await Promise.all(
        Array.from({ length: 100 }, (_, i) => (i % 2 ? one : two).questions.record(HARBOUR, question('a'))),
      );
      expect(await one.questions.open(HARBOUR, 10)).toMatchObject([{ count: 100 }]);
    });

    test('are closed by their own server alone, and open again when asked again', async () => {
      const { questions } = await newStore(engine);
      await questions.record(HARBOUR, question('a'));
      const [{ id } = { id: '' }] = await questions.open(HARBOUR, 1);
      expect(await questions.find(HARBOUR, id)).toMatchObject({ id, text: 'a' });
      expect(await questions.find(WORKSHOP, id)).toBeUndefined();
      await questions.close(WORKSHOP, [id]);
      expect(await questions.open(HARBOUR, 1)).toHaveLength(1);
      await questions.close(HARBOUR, [id]);
      await questions.close(HARBOUR, []);
      expect(await questions.open(HARBOUR, 1)).toEqual([]);
      await questions.record(HARBOUR, question('a'));
      expect(await questions.open(HARBOUR, 1)).toMatchObject([{ id, count: 2 }]);
    });

    test('are erased by the day they were last asked, or all', async () => {
      let now = Date.UTC(2026, 2, 1);
      const { questions } = await newStore(engine, () => now);
      await questions.record(HARBOUR, question('old'));
      await questions.record(WORKSHOP, question('old'));
      now += DAY;
      await questions.record(HARBOUR, question('new'));
      expect(await questions.erase(HARBOUR, '2026-03-02')).toBe(1);
      expect(await questions.open(HARBOUR, 10)).toMatchObject([{ text: 'new' }]);
      expect(await questions.erase(HARBOUR)).toBe(1);
      expect(await questions.open(WORKSHOP, 10)).toHaveLength(1);
    });
  });

  describe('shares', () => {
    test('are found by their id or message, in their own server alone, and removed once', async () => {
      const now = Date.UTC(2026, 2, 1);
      const { shares } = await newStore(engine, () => now);
      const share = { ...PASSAGE, channelId: '7', messageId: null, sharerId: ADA };
      const id = await shares.add(HARBOUR, share);
      expect(id).toMatch(/^[\w-]{16}$/);
      await shares.posted(WORKSHOP, id, '8');
      expect(await shares.find(HARBOUR, id)).toEqual({ ...share, id, sharedAt: new Date(now) });
      await shares.posted(HARBOUR, id, '8');
      expect(await shares.findByMessage(HARBOUR, '8')).toMatchObject({ id, messageId: '8' });
      expect(await shares.find(WORKSHOP, id)).toBeUndefined();
      expect(await shares.findByMessage(WORKSHOP, '8')).toBeUndefined();
      expect(await shares.remove(WORKSHOP, id)).toBe(false);
      const removed = await Promise.all([shares.remove(HARBOUR, id), shares.remove(HARBOUR, id)]);
      expect(removed.sort()).toEqual([false, true]);
      expect(await shares.find(HARBOUR, id)).toBeUndefined();
    });
  });

  describe('articles', () => {
    test('are put, replaced, listed and removed, in their own server alone', async () => {
      const start = new Date(Date.UTC(2026, 2, 1));
      let now = start;
      const { articles } = await newStore(engine, () => now.getTime());
      const text = '---\ntitle: Wärme\n---\n\nText.';
      const put = (name: string, over: Date | null, updatedBy = ADA, words = text) =>
        articles.put(HARBOUR, { name, text: words, updatedBy, over });
      expect(await put('b', null)).toBe('added');
      expect(await put('B', null, ADA, '')).toBe('added');
      now = new Date(start.getTime() + 1);
      expect(await put('b', start, BEN, `${text}.`)).toBe('replaced');
      const b = { name: 'b', bytes: 29, updatedBy: BEN, updatedAt: now };
      expect(await articles.list(HARBOUR)).toEqual([
        { name: 'B', bytes: 0, updatedBy: ADA, updatedAt: start },
        b,
      ]);
      expect((await articles.read(HARBOUR)).map((one) => one.text)).toEqual(['', `${text}.`]);
      expect(await articles.find(HARBOUR, 'b')).toEqual({ ...b, text: `${text}.` });
      expect(await articles.servers()).toEqual([HARBOUR]);
      expect(await articles.find(WORKSHOP, 'b')).toBeUndefined();
      expect(await articles.list(WORKSHOP)).toEqual([]);
      expect(await articles.remove(WORKSHOP, 'b', now)).toBe(false);
      expect(await articles.remove(HARBOUR, 'b', start)).toBe(false);
      expect(await articles.remove(HARBOUR, 'b', now)).toBe(true);
      expect(await articles.remove(HARBOUR, 'b', now)).toBe(false);
    });

    test('give way to whoever was quicker', async () => {
      let now = 1;
      const { articles } = await newStore(engine, () => now);
      const put = (over: Date | null, text: string) =>
        articles.put(HARBOUR, { name: 'a', text, updatedBy: ADA, over });
      expect((await Promise.all([put(null, 'one'), put(null, 'two')])).sort()).toEqual([
        'added',
        'changed meanwhile',
      ]);
      const seen = new Date(now);
      now = 2;
      expect((await Promise.all([put(seen, 'one'), put(seen, 'two')])).sort()).toEqual([
        'changed meanwhile',
        'replaced',
      ]);
      expect(await articles.list(HARBOUR)).toHaveLength(1);
    });

    test('keep within their limits when several are added at once', async () => {
      const { articles } = await newStore(engine);
      const put = (name: string) => articles.put(HARBOUR, { name, text: 'x', updatedBy: ADA, over: null });
      for (let i = 2; i < ARTICLE_LIMITS.count; i++) expect(await put(`a${i}`)).toBe('added');
      const puts = await Promise.all(['b', 'c', 'd', 'e', 'f'].map(put));
      expect(puts.sort()).toEqual(['added', 'added', 'too many', 'too many', 'too many']);
      expect(await articles.list(HARBOUR)).toHaveLength(ARTICLE_LIMITS.count);
    });

    test('have limits, which let an article be replaced', async () => {
      const now = new Date(0);
      const { articles } = await newStore(engine, () => now.getTime());
      const put = (name: string, over: Date | null = null, text = 'x') =>
        articles.put(HARBOUR, { name, text, updatedBy: ADA, over });
      for (let i = 0; i < ARTICLE_LIMITS.count; i++) expect(await put(`a${i}`)).toBe('added');
      expect(await put('one-more')).toBe('too many');
      expect(await put('a1', now)).toBe('replaced');
      const longest = 'ä'.repeat(ARTICLE_LIMITS.bytes / 2);
      expect(await put('a0', now, longest)).toBe('replaced');
      expect(await put('a0', now, `ä${longest}`)).toBe('too large');
      expect((await articles.find(HARBOUR, 'a0'))?.bytes).toBe(ARTICLE_LIMITS.bytes);
      const full = Math.floor(ARTICLE_LIMITS.total / ARTICLE_LIMITS.bytes) - 1;
      for (let i = 1; i < full; i++) expect(await put(`a${i}`, now, longest)).toBe('replaced');
      expect(await put(`a${full}`, now, longest.slice(100))).toBe('replaced');
      expect(await put(`a${full + 1}`, now, longest)).toBe('no room');
    });
  });

  describe('drafts', () => {
    test('come back to their owner in their server until they expire, and are taken once', async () => {
      let now = 0;
      const { drafts, sweep } = await newStore(engine, () => now);
      const value = { comment: 'a|b\0\uD800 😀', list: [1, null, true] };
      const id = await drafts.put(HARBOUR, { userId: ADA, value, lifetime: HOUR });
      expect(await drafts.read(HARBOUR, ADA, id)).toEqual(value);
      for (const [guild, user] of [
        [WORKSHOP, ADA],
        [HARBOUR, BEN],
      ] as const) {
        expect(await drafts.read(guild, user, id)).toBeUndefined();
        expect(await drafts.take(guild, user, id)).toBeUndefined();
      }
      const taken = await Promise.all([drafts.take(HARBOUR, ADA, id), drafts.take(HARBOUR, ADA, id)]);
      expect(taken.filter((one) => one !== undefined)).toEqual([value]);
      const late = await drafts.put(HARBOUR, { userId: ADA, value, lifetime: 100 * DAY });
      now = DAY - 1;
      await sweep();
      expect(await drafts.read(HARBOUR, ADA, late)).toEqual(value);
      now = DAY;
      expect(await drafts.read(HARBOUR, ADA, late)).toBeUndefined();
      await sweep();
      now = 0;
      expect(await drafts.read(HARBOUR, ADA, late)).toBeUndefined();
    });

    test('of more than 4 MB are refused', async () => {
      const { drafts } = await newStore(engine);
      const put = (value: unknown) => drafts.put(DIRECT, { userId: ADA, value, lifetime: HOUR });
      await expect(put('x'.repeat(4_000_000))).rejects.toThrow();
      await expect(put('x'.repeat(1_000_000))).resolves.toMatch(/^[\w-]{16}$/);
    });

    test('hold any JSON', async () => {
      const { drafts } = await newStore(engine);
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (value) => {
          const id = await drafts.put(DIRECT, { userId: ADA, value, lifetime: HOUR });
          expect(await drafts.read(DIRECT, ADA, id)).toEqual(JSON.parse(JSON.stringify(value)));
        }),
        { numRuns: 200 },
      );
    });
  });

  test('a job is due once a period, to one of all processes', async () => {
    let now = 0;
    const location = await engine.create();
    const stores = [await storeAt(location, () => now), await storeAt(location, () => now)];
    const due = async (): Promise<number> => {
      const said = await Promise.all(
        [...stores, ...stores].map((store) => store.isDue(HARBOUR, 'digest', DAY)),
      );
      return said.filter(Boolean).length;
    };
    const told: number[] = [];
    for (const at of [0, DAY - 1, DAY, DAY + 1, 2 * DAY - 1, 9 * DAY, 9 * DAY + 1]) {
      now = at;
      told.push(await due());
    }
    expect(told).toEqual([0, 0, 1, 0, 0, 1, 0]);
  });

  test('a person is forgotten on every server, and nobody else', async () => {
    const { votes, shares, drafts, articles, questions, forgetUser } = await newStore(engine);
    const share = { ...PASSAGE, channelId: '7', messageId: '8' };
    const kept = await shares.add(HARBOUR, { ...share, sharerId: BEN });
    for (const guild of [HARBOUR, WORKSHOP]) {
      await votes.cast(guild, { ...PASSAGE, userId: ADA, helpful: false });
      await shares.add(guild, { ...share, sharerId: ADA });
    }
    await votes.cast(HARBOUR, { ...PASSAGE, userId: BEN, helpful: false });
    const draft = await drafts.put(HARBOUR, { userId: ADA, value: 1, lifetime: HOUR });
    await articles.put(HARBOUR, { name: 'a', text: 'x', updatedBy: ADA, over: null });
    await questions.record(HARBOUR, question('a'));
    expect(await forgetUser(ADA)).toEqual({ votes: 2, shares: 2 });
    expect(await forgetUser(ADA)).toEqual({ votes: 0, shares: 0 });
    expect(await votes.disputed(HARBOUR, 9)).toMatchObject([{ unhelpful: 1 }]);
    expect(await votes.disputed(WORKSHOP, 9)).toEqual([]);
    expect((await shares.findByMessage(HARBOUR, '8'))?.id).toBe(kept);
    expect(await drafts.read(HARBOUR, ADA, draft)).toBeUndefined();
    expect(await articles.list(HARBOUR)).toMatchObject([{ name: 'a', updatedBy: null }]);
    expect(await questions.open(HARBOUR, 9)).toHaveLength(1);
  });

  test('a server is forgotten, and no other', async () => {
    const store = await newStore(engine);
    for (const guild of [HARBOUR, WORKSHOP]) {
      await store.settings.change(guild, { keepDays: 5 });
      await store.votes.cast(guild, { ...PASSAGE, userId: ADA, helpful: false });
      await store.questions.record(guild, question('a'));
      await store.shares.add(guild, { ...PASSAGE, channelId: '7', messageId: guild, sharerId: ADA });
      await store.articles.put(guild, { name: 'a', text: 'x', updatedBy: ADA, over: null });
    }
    await store.forgetServer(HARBOUR);
    const left = async (guild: string) => [
      (await store.settings.read(guild)).keepDays,
      (await store.votes.disputed(guild, 9)).length,
      (await store.questions.open(guild, 9)).length,
      (await store.shares.findByMessage(guild, guild)) ? 1 : 0,
      (await store.articles.list(guild)).length,
    ];
    expect(await left(HARBOUR)).toEqual([30, 0, 0, 0, 0]);
    expect(await left(WORKSHOP)).toEqual([5, 1, 1, 1, 1]);
  });

  test('changes are told once they are made, until one stops listening', async () => {
    const store = await newStore(engine);
    const heard: Change[] = [];
    const stop = store.changed((change) => heard.push(change));
    await store.settings.change(HARBOUR, { keepDays: 5 });
    expect(heard).toContainEqual({ what: 'settings', guildId: HARBOUR });
    await store.articles.put(WORKSHOP, { name: 'a', text: 'x', updatedBy: ADA, over: null });
    expect(heard).toContainEqual({ what: 'articles', guildId: WORKSHOP });
    stop();
    const before = heard.length;
    await store.articles.remove(WORKSHOP, 'a', new Date());
    expect(heard.length).toBe(before);
  });

  test('what was put is there after closing and opening again', async () => {
    const location = await engine.create();
    const first = await storeAt(location);
    await first.check();
    await first.settings.change(HARBOUR, { keepDays: 5 });
    await first.close();
    await expect(first.settings.read(HARBOUR)).rejects.toThrow();
    const second = await storeAt(location);
    expect((await second.settings.read(HARBOUR)).keepDays).toBe(5);
  });
});
