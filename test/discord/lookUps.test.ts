import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildLibrary } from '../../src/retrieval/library.ts';
import { golden } from '../support/golden.ts';
import { expectQuiet, page, start } from './started.ts';

/** An article of so many paragraphs on as many ships. */
function fleet(paragraphs: number, name = 'fleet'): Article {
  const text = Array.from(
    { length: paragraphs },
    (_, n) => `Ship Number${n} sailed to harbour ${n} with cargo.`,
  );
  const { article } = parseArticle(`${name}.md`, `---\ntitle: The ${name}\n---\n\n${text.join('\n\n')}\n`);
  if (!article) throw new Error('no article');
  return article;
}

describe('/search', () => {
  it('shows results with snippet and citation, and each whole at a click, the list staying', async () => {
    const { alice, channel } = await start();
    const results = await alice.slash(channel, 'search', { query: 'fog bell' }).answer();
    expectQuiet(results);
    expect(results.ephemeral).toBe(true);
    await expect(golden(results)).toMatchFileSnapshot(page('search'));
    const shown = await alice.click(results, '1. The fog bell of the harbour').answer();
    expect(shown.id).toBe(results.id);
    await expect(golden(shown)).toMatchFileSnapshot(page('search-shown'));
  });

  it('has pages, turned by buttons that carry the query', async () => {
    const library = buildLibrary([fleet(12)]);
    const { alice, channel } = await start({ library: () => library });
    const first = await alice.slash(channel, 'search', { query: 'ship | cargo' }).answer();
    expect(first.content).toMatch(/^12 passages for “ship \\\| cargo”, best first \(page 1 of 3\):\n1\. /);
    expect(first.content.length).toBeLessThanOrEqual(2000);
    const second = await alice.click(first, 'Next page').answer();
    expect(second.id).toBe(first.id);
    const third = await alice.click(second, 'Next page').answer();
    expect(third.content).toMatch(/\(page 3 of 3\):\n11\. /);
    expect(labels(third)).not.toContain('Next page');
    expect((await alice.click(third, 'Previous page').answer()).content).toBe(second.content);
  });

  it('says so when nothing has a word of it', async () => {
    const { alice, channel } = await start();
    const nothing = await alice.slash(channel, 'search', { query: 'zeppelin' }).answer();
    expect(nothing.content).toMatch(/^No passage has a word of “zeppelin”/);
  });
});

describe('/topics', () => {
  it('leads by menus from an article to a topic to its passage', async () => {
    const { alice, channel } = await start();
    const topics = await alice.slash(channel, 'topics').answer();
    const menus = topics.selects.map(({ custom_id }) => custom_id);
    const other = await alice
      .select(topics, 'The lighthouse at Cape Wren', { customId: menus[0] ?? '' })
      .answer();
    expect(other.id).toBe(topics.id);
    await expect(golden(other)).toMatchFileSnapshot(page('topics-article'));
    const shown = await alice.select(other, 'The keepers', { customId: menus[1] ?? '' }).answer();
    expectQuiet(shown);
    expect(shown.content).toMatch(/^Topic: The keepers\n> .*Mary Wren/);
    expect(shown.selects.length).toBe(2);
    const next = await alice.select(shown, 'The lamp', { customId: menus[1] ?? '' }).answer();
    expect(next.content).toMatch(/^Topic: The lamp/);
  });

  it('has pages of 25 topics, and of 25 articles', async () => {
    const library = buildLibrary([fleet(60), ...Array.from({ length: 27 }, (_, n) => fleet(1, `boat${n}`))]);
    const { alice, channel } = await start({ library: () => library });
    const topics = await alice.slash(channel, 'topics').answer();
    const later = await alice.click(topics, 'Next page').answer();
    expect(later.selects[0]).toMatchObject({ placeholder: 'Choose an article' });
    const fleets = await alice
      .select(later, 'The fleet', { customId: later.selects[0]?.custom_id ?? '' })
      .answer();
    expect(fleets.content).toMatch(/The fleet\*\* \(page 1 of 3\)/);
    const turn = fleets.buttons.find((one) => 'custom_id' in one && one.custom_id.startsWith('topics|page'));
    const second = await alice.click(fleets, turn && 'custom_id' in turn ? turn.custom_id : '').answer();
    expect(second.content).toMatch(/The fleet\*\* \(page 2 of 3\)/);
    expect(second.selects.every((menu) => 'options' in menu && menu.options.length <= 25)).toBe(true);
  });

  it('says so when there are none', async () => {
    const { alice, channel } = await start({ library: () => buildLibrary([]) });
    expect((await alice.slash(channel, 'topics').answer()).content).toBe(
      'There is nothing to ask about yet.',
    );
    expect((await alice.slash(channel, 'article list').answer()).content).toBe(
      'There is nothing to ask about yet.',
    );
  });
});

describe('/article', () => {
  it.each([
    ['list', {}],
    ['outline', { article: 'lighthouse' }],
    ['show', { article: 'The lighthouse at Cape Wren', paragraph: 2 }],
  ])('%s answers privately', async (name, values) => {
    const { alice, channel } = await start();
    const answer = await alice.slash(channel, `article ${name}`, values).answer();
    expectQuiet(answer);
    expect(answer.ephemeral).toBe(true);
    await expect(golden(answer)).toMatchFileSnapshot(page(`article-${name}`));
  });

  it.each([
    ['an article there is not', { article: 'zeppelin', paragraph: 1 }, /^I know no article of that name/],
    ['a name that several have', { article: 'the', paragraph: 1 }, /^I know no article of that name/],
    [
      'a paragraph there is not',
      { article: 'harbour', paragraph: 99 },
      /^There is no such paragraph: the last one is ¶ 3/,
    ],
  ])('answers %s with a kind note', async (_, values, note) => {
    const { alice, channel } = await start();
    expect((await alice.slash(channel, 'article show', values).answer()).content).toMatch(note);
  });

  it('turns the pages of a long outline', async () => {
    const library = buildLibrary([fleet(40)]);
    const { alice, channel } = await start({ library: () => library });
    const first = await alice.slash(channel, 'article outline', { article: 'fleet' }).answer();
    expect(first.content).toMatch(/\(page 1 of 3\)/);
    const second = await alice.click(first, 'Next page').answer();
    expect(second.content).toMatch(/\(page 2 of 3\)[\s\S]*¶ 16 /);
  });

  it('offers the titles while one types, those that begin so first', async () => {
    const { alice, channel } = await start();
    const all = await alice.autocomplete(channel, 'article outline', { article: '' });
    expect(all.length).toBe(2);
    expect(await alice.autocomplete(channel, 'article outline', { article: 'CAPE' })).toEqual([
      { name: 'The lighthouse at Cape Wren', value: 'lighthouse' },
    ]);
  });
});

function labels({ buttons }: { readonly buttons: readonly object[] }): string[] {
  return buttons.flatMap((button) => ('label' in button ? [String(button.label)] : []));
}
