import { expect, it } from 'vitest';
import { DIRECT } from '../../src/app/store.ts';
import { newStore, QUESTIONS, start } from './started.ts';

/** A private answer with its rarer buttons unfolded. */
async function unfolded(where: 'server' | 'direct' = 'server') {
  const store = await newStore();
  const started = await start({ store });
  const { alice, channel, discord } = started;
  const place = where === 'server' ? channel : discord.dm(alice);
  const answer = await alice.slash(place, 'ask', { question: QUESTIONS.passage }).answer();
  return { ...started, store, more: await alice.click(answer, 'More…').answer() };
}

it('👎 asks why, and keeps the vote with its reason', async () => {
  const { alice, guild, store, more } = await unfolded();
  const asked = await alice.click(more, '👎 Not helpful').answer();
  expect(asked.ephemeral).toBe(true);
  const thanks = await alice.select(asked, 'Out of date').answer();
  expect(thanks.id).toBe(asked.id);
  expect(thanks.content).toBe('Thank you, noted.');
  expect(thanks.components).toEqual([]);
  expect(await store.votes.disputed(guild.id, 10)).toMatchObject([
    { passageId: 'lighthouse#p1', helpful: 0, unhelpful: 1, reasons: { 'out of date': 1 } },
  ]);
});

it('👎 keeps the words of the question that the answer has, where the server keeps questions', async () => {
  const { alice, guild, store, more } = await unfolded();
  const against = async () =>
    alice.select(await alice.click(more, '👎 Not helpful').answer(), 'Wrong passage').answer();
  await against();
  expect(await store.questions.open(guild.id, 10)).toEqual([]);
  await store.settings.change(guild.id, { keepQuestions: true });
  await against();
  const [kept] = await store.questions.open(guild.id, 10);
  expect(kept).toMatchObject({ because: 'disputed', count: 1 });
  for (const word of kept?.text.split(' ') ?? []) expect(QUESTIONS.passage.toLowerCase()).toContain(word);
});

it('👍 is kept, and takes back a 👎', async () => {
  const { alice, store, more } = await unfolded('direct');
  await alice.select(await alice.click(more, '👎 Not helpful').answer(), 'Wrong passage').answer();
  expect((await store.votes.disputed(DIRECT, 10)).length).toBe(1);
  expect((await alice.click(more, '👍 Helpful').answer()).content).toBe('Thank you, noted.');
  expect(await store.votes.disputed(DIRECT, 10)).toEqual([]);
});

it('the maintainers are told of an unanswered question only where the server keeps them, and once', async () => {
  const store = await newStore();
  const { alice, channel, discord, guild } = await start({ store });
  const question = 'When do painted ships sail to Norway | Finland?';
  const answer = await alice.slash(channel, 'ask', { question }).answer();
  const off = await alice.click(answer, 'Tell the maintainers').answer();
  expect(off.ephemeral).toBe(true);
  expect(off.content).toMatch(/^Nothing was kept/);
  expect(await store.questions.open(guild.id, 10)).toEqual([]);
  await store.settings.change(guild.id, { keepQuestions: true });
  for (let click = 0; click < 2; click++) {
    const told = await alice.click(answer, 'Tell the maintainers').answer();
    expect(told.content).toMatch(/^Thank you/);
  }
  expect(await store.questions.open(guild.id, 10)).toMatchObject([
    { text: 'When do painted ships sail to Norway Finland?', count: 1 },
  ]);
  const direct = await alice.slash(discord.dm(alice), 'ask', { question }).answer();
  expect(direct.buttons.some((button) => 'label' in button && button.label === 'Tell the maintainers')).toBe(
    false,
  );
});
