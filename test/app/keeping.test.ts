import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/app/ask.ts';
import { insightOf, insights } from '../../src/app/insights.ts';
import { keptText, sameness } from '../../src/app/keptText.ts';
import { createRecorder, type Recorder } from '../../src/app/recorder.ts';
import { createSettings, type Settings } from '../../src/app/settings.ts';
import type { Store } from '../../src/app/store.ts';
import { suggestMend } from '../../src/app/suggestedMend.ts';
import { upkeep } from '../../src/app/upkeep.ts';
import { parseEvaluation } from '../../src/evaluate/parseEvaluation.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildLibrary, type Library } from '../../src/retrieval/library.ts';
import { storeAt } from '../store/engines.ts';

const HARBOUR = '100000000000000001';
const DAY = 24 * 60 * 60 * 1000;
const BEGIN = Date.UTC(2026, 2, 1);

const otters = libraryOf(
  'Otters hold hands while they sleep. They eat crabs.\n\nBeavers build dams from branches.',
);
const more = libraryOf('Otters hold hands.\n\nA walrus has two long tusks and whiskers.');
const UNANSWERED = 'How long are the tusks of a walrus?';

function libraryOf(body: string): Library {
  const { article } = parseArticle('animals.md', `---\ntitle: Animals\n---\n\n${body}\n`);
  if (!article) throw new Error('no article');
  return buildLibrary([article]);
}

interface Kept {
  readonly store: Store;
  readonly settings: Settings;
  readonly recorder: Recorder;
  readonly failed: unknown[];
  ask(question: string, guildId?: string | null, library?: Library): Promise<boolean>;
}

async function kept(now: () => number = Date.now): Promise<Kept> {
  const store = await storeAt({ dataDir: ':memory:' }, now);
  const settings = createSettings(store);
  const failed: unknown[] = [];
  const recorder = createRecorder({ store, settings, failed: (error) => failed.push(error) });
  const asked = (question: string, guildId: string | null = HARBOUR, library = otters) =>
    recorder.unanswered({ guildId, library }, ask(library, question));
  return { store, settings, recorder, failed, ask: asked };
}

describe('a question is kept', () => {
  it('only where its server has switched it on, and only if it was not answered', async () => {
    const { store, settings, ask } = await kept();
    expect(await ask(UNANSWERED)).toBe(false);
    expect(await store.questions.servers()).toEqual([]);
    await settings.change(HARBOUR, { keepQuestions: true });
    expect(await ask(UNANSWERED)).toBe(true);
    expect(await ask('Do otters hold hands while they sleep?')).toBe(false);
    expect(await ask('hello')).toBe(false);
    expect(await ask(UNANSWERED, null)).toBe(false);
    expect(await ask(UNANSWERED, '100000000000000002')).toBe(false);
    expect(await store.questions.servers()).toEqual([HARBOUR]);
    expect(await store.questions.open(HARBOUR, 9)).toHaveLength(1);
  });

  it('once for all that ask the same: in another order, with other endings or a slip of the pen', async () => {
    const { store, settings, ask } = await kept();
    await settings.change(HARBOUR, { keepQuestions: true });
    for (const question of [
      UNANSWERED,
      'walrus tusk how long <@123456789012345678>',
      'the LONG tusk of the walrus',
    ])
      expect(await ask(question)).toBe(true);
    expect(await store.questions.open(HARBOUR, 9)).toMatchObject([
      { count: 3, text: 'the LONG tusk of the walrus', because: 'unanswered' },
    ]);
    expect(sameness(otters, 'Do bevers fly?')).toBe(sameness(otters, 'do beavers fly'));
    expect(sameness(otters, 'Do beavers fly?')).not.toBe(sameness(otters, 'do otters fly'));
  });

  it('and none is, from the moment that its server switches it off', async () => {
    const { store, settings, ask } = await kept();
    await settings.change(HARBOUR, { keepQuestions: true });
    await ask(UNANSWERED);
    await settings.change(HARBOUR, { keepDays: 7 });
    expect(await store.questions.open(HARBOUR, 9)).toHaveLength(1);
    await settings.change(HARBOUR, { keepQuestions: false });
    expect(await store.questions.servers()).toEqual([]);
    expect(await ask(UNANSWERED)).toBe(false);
  });

  it('for its days, then it is erased', async () => {
    let now = BEGIN;
    const { store, settings, ask } = await kept(() => now);
    await settings.change(HARBOUR, { keepQuestions: true });
    await ask(UNANSWERED);
    now += 30 * DAY;
    await upkeep({ store, settings, libraries: { of: async () => otters }, now });
    expect(await store.questions.open(HARBOUR, 9)).toHaveLength(1);
    await settings.change(HARBOUR, { keepDays: 29 });
    await upkeep({ store, settings, libraries: { of: async () => otters }, now });
    expect(await store.questions.servers()).toEqual([]);
  });

  it('and when the store fails, nothing but a count comes of it', async () => {
    const { store, settings, recorder, failed, ask } = await kept();
    await settings.change(HARBOUR, { keepQuestions: true });
    await settings.of(HARBOUR);
    await store.close();
    expect(await ask(UNANSWERED)).toBe(false);
    expect(await ask(UNANSWERED, '100000000000000002')).toBe(false);
    expect(recorder.failures).toBe(2);
    expect(failed).toHaveLength(2);
  });
});

describe('the text that is kept', () => {
  it.each([
    ['Who is <@123456789012345678>  in\n<#223456789012345678>?', 'Who is … in …?'],
    ['Is 123456789012345678 an id, and 2026 a year?', 'Is … an id, and 2026 a year?'],
    ['Write to ada.poole@example.org please <@123456789012345678>', 'Write to … please'],
    ['a\0b\u202Ec\uD800d', 'a b c d'],
    [`${'x'.repeat(299)}😀`, 'x'.repeat(299)],
  ])('of %j is %j', (question, text) => expect(keptText(question)).toBe(text));

  it('is short, on one line and without ids, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.bigInt(10n ** 16n, 10n ** 19n),
        (text, id) => {
          const clean = keptText(`${text} <@${id}> ${text}`);
          expect(clean.length).toBeLessThanOrEqual(300);
          expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\n]/u);
          expect(clean).not.toContain(String(id));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('insights', () => {
  it('list what is unanswered with the nearest passage, and close what an edit has answered', async () => {
    const { store, settings, ask } = await kept();
    await settings.change(HARBOUR, { keepQuestions: true });
    await ask(UNANSWERED);
    await ask('Do beavers play chess?');
    await ask('Do beavers play chess?');
    const look = (library: Library) => insights(store, { guildId: HARBOUR, library, limit: 9 });
    const found = await look(otters);
    expect(found.map(({ question }) => question.text)).toEqual(['Do beavers play chess?', UNANSWERED]);
    expect(found[0]?.nearest?.passage.text).toMatch(/^Beavers build/);
    expect((await look(more)).map(({ question }) => question.text)).toEqual(['Do beavers play chess?']);
    expect(await look(otters)).toHaveLength(1);
    await ask(UNANSWERED);
    expect(await look(otters)).toHaveLength(2);
  });

  it('hold an answer voted against until other words answer', async () => {
    const { store, settings, recorder } = await kept();
    await settings.change(HARBOUR, { keepQuestions: true });
    const passage = otters.articles[0]?.passages[0];
    if (!passage) throw new Error('no passage');
    const question = 'Do otters hold hands?';
    expect(await recorder.disputed({ guildId: HARBOUR, library: otters }, question, passage)).toBe(true);
    const look = (library: Library) => insights(store, { guildId: HARBOUR, library, limit: 9 });
    expect(await look(otters)).toMatchObject([{ question: { because: 'disputed', text: question } }]);
    expect(await look(more)).toEqual([]);
  });

  it('have a mend that does mend', async () => {
    const { store, settings, ask } = await kept();
    await settings.change(HARBOUR, { keepQuestions: true });
    await ask('Do beavers "play" chess: #1?');
    const [insight] = await insights(store, { guildId: HARBOUR, library: otters, limit: 1 });
    if (!insight) throw new Error('no insight');
    const { example = '', evaluationCase } = suggestMend(insight);
    const { evaluation, faults } = parseEvaluation(`questions:\n  ${evaluationCase}\n`, otters);
    expect(faults).toEqual([]);
    expect(evaluation?.cases).toMatchObject([{ question: 'Do beavers "play" chess: #1?', kind: 'asked' }]);
    const source = otters.articles[0]?.source ?? '';
    const mended = parseArticle(
      'animals.md',
      source.replace('title: Animals\n', `title: Animals\n${example}\n`),
    );
    expect(mended.diagnostics).toEqual([]);
    if (!mended.article) throw new Error('no article');
    const library = buildLibrary([mended.article]);
    expect(await insights(store, { guildId: HARBOUR, library, limit: 1 })).toEqual([]);
    expect(insightOf(library, insight.question).nearest?.passage.text).toMatch(/^Beavers/);
  });
});
