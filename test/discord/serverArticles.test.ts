import { expect, it } from 'vitest';
import { post } from '../support/discord/posting.ts';
import { golden } from '../support/golden.ts';
import { newStore, type Started, start } from './started.ts';

const FERRY =
  'The ferry to Gull Island leaves at nine every morning.\n\nDogs sail for free on the Gull Island ferry.';
const QUESTION = 'When does the ferry to Gull Island leave?';

/** A bot in two servers, of which the first has an article of its own. */
async function twoServers() {
  const started = await start();
  const { discord, guild, store } = started;
  await store.articles.put(guild.id, { name: 'ferry.txt', text: FERRY, updatedBy: '1', over: null });
  const other = discord.guild('Elsewhere');
  return { ...started, there: { channel: other.channel('general'), bob: other.user('bob') } };
}

it('an article of a server answers there, however it is asked, and nowhere else', async () => {
  const { discord, alice, channel, mention, there } = await twoServers();
  const ask = { question: QUESTION };
  expect((await mention(QUESTION)).content).toContain('leaves at nine');
  expect((await alice.slash(channel, 'ask', ask).answer()).content).toContain('leaves at nine');
  for (const answer of [
    await there.bob.slash(there.channel, 'ask', ask).answer(),
    await there.channel.replyTo(there.bob.say(there.channel, `${discord.bot.mention} ${QUESTION}`)),
    await discord.dm(alice).replyTo(alice.dm(QUESTION)),
    await alice.slash(discord.dm(alice), 'ask', ask).answer(),
  ])
    expect(answer.content).toMatch(/^The articles do not answer that\.\nWords they never use: “ferry”/);
});

it('nor can anybody elsewhere find it by looking through what there is', async () => {
  const { discord, alice, channel, there } = await twoServers();
  const looks = async (who: Started['alice'], where: Started['channel']): Promise<string> => {
    const cards = ['topics', 'about', 'article list'].map((name) => who.slash(where, name).answer());
    const search = who.slash(where, 'search', { query: 'Gull Island dogs sail' }).answer();
    const typed = [
      who.autocomplete(where, 'ask', { question: 'gull' }),
      who.autocomplete(where, 'article outline', { article: 'ferry' }),
    ];
    const shown = (await Promise.all([...cards, search])).map((card) => golden(card));
    return JSON.stringify([...shown, ...(await Promise.all(typed))]);
  };
  expect((await looks(alice, channel)).match(/ferry/gi)?.length).toBeGreaterThan(5);
  expect(await looks(there.bob, there.channel)).not.toMatch(/ferry|dogs sail for free/i);
  expect(await looks(alice, discord.dm(alice) as Started['channel'])).not.toMatch(
    /ferry|dogs sail for free/i,
  );
});

it('a button made for it shows nothing elsewhere, even of an article of the same name', async () => {
  const { discord, alice, channel, store, there } = await twoServers();
  const shown = await alice.slash(channel, 'ask', { question: QUESTION, public: true }).answer();
  const { channelId, components } = discord.world.messages.get(shown.id) ?? {};
  expect(channelId).toBe(channel.id);
  const forged = () => {
    const place = discord.world.channels.get(there.channel.id);
    if (!place || !components) throw new Error('nothing to forge');
    return post(discord.world, {
      channel: place,
      authorId: discord.bot.id,
      body: { content: 'x', components },
    });
  };
  const gone = await there.bob.click(forged(), 'Context').answer();
  expect(gone.content).toBe('That passage is no longer in the articles. Ask again, or look at `/topics`.');
  const guildId = discord.world.channels.get(there.channel.id)?.guildId ?? '';
  const own = { name: 'ferry.txt', text: 'Another ferry.', updatedBy: '1', over: null };
  await store.articles.put(guildId, own);
  const theirs = await there.bob.click(forged(), 'Context').answer();
  expect(theirs.content).toContain('Another ferry');
  expect(theirs.content).not.toContain('nine');
});

it('a library that takes long to read is not waited for in silence', async () => {
  const store = await newStore();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const read = (id: string) => held.then(() => store.articles.read(id));
  const { guild, alice, channel, mention } = await start({
    store: { ...store, articles: { ...store.articles, read } },
  });
  await store.articles.put(guild.id, { name: 'ferry.txt', text: FERRY, updatedBy: '1', over: null });
  const told = await alice.slash(channel, 'ask', { question: QUESTION }).answer();
  expect([told.ephemeral, told.content]).toEqual([
    true,
    'The articles of this server are just being read. Please try again in a moment.',
  ]);
  expect(await alice.autocomplete(channel, 'ask', { question: 'gull' })).toEqual([]);
  release();
  expect((await mention(QUESTION)).content).toContain('leaves at nine');
});
