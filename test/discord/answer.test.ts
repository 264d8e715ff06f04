import { ButtonStyle } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { golden } from '../support/golden.ts';
import { expectQuiet, page, QUESTIONS, start } from './started.ts';

/** A private answer about the lamp. */
async function answered(question: string = QUESTIONS.passage) {
  const started = await start();
  const answer = await started.alice.slash(started.channel, 'ask', { question }).answer();
  return { ...started, answer };
}

describe('Context', () => {
  it('shows the paragraphs around, the highlight staying put, and leads back', async () => {
    const { alice, answer } = await answered('Who kept the lighthouse at Cape Wren?');
    const shown = await alice.click(answer, 'Context').answer();
    expect(shown.id).toBe(answer.id);
    expectQuiet(shown);
    await expect(golden(shown)).toMatchFileSnapshot(page('context'));
    const back = await alice.click(shown, 'Back to the answer').answer();
    expect(back.content).toBe(answer.content);
    expect(back.components).toEqual(answer.components);
  });

  it('of a public answer is shown to whoever asks for it, privately', async () => {
    const { guild, mention, channel } = await start();
    const answer = await mention(QUESTIONS.passage);
    const shown = await guild.user('bob').click(answer, 'Context').answer();
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toMatch(/¶ 1\n[\s\S]*\*\*Its lamp[\s\S]*¶ 2\n/);
    expect(channel.messages().find(({ id }) => id === answer.id)?.edited).toBe(false);
  });

  it('goes on, paragraph by paragraph, to the ends of the article and no further', async () => {
    const { alice, answer } = await answered();
    let shown = await alice.click(answer, 'Context').answer();
    expect(labels(shown)).toEqual(['Paragraph after', 'Back to the answer']);
    shown = await alice.click(shown, 'Paragraph after').answer();
    expect(shown.content).toMatch(/¶ 1\n[\s\S]*¶ 2\n[\s\S]*¶ 3\n/);
    expect(labels(shown)).toEqual(['Back to the answer']);
  });
});

describe('Cite', () => {
  it.each(['APA', 'MLA', 'Chicago', 'BibTeX', 'RIS'])(
    'writes the reference in %s, in a private code block',
    async (style) => {
      const { alice, answer } = await answered();
      let shown = await alice.click(answer, 'Cite').answer();
      expect(shown.id).not.toBe(answer.id);
      if (style !== 'APA') shown = await alice.click(shown, style).answer();
      expect(shown.ephemeral).toBe(true);
      expectQuiet(shown);
      await expect(golden(shown)).toMatchFileSnapshot(page(`cite-${style.toLowerCase()}`));
    },
  );
});

describe('More…', () => {
  it('unfolds the rarer buttons and folds them again', async () => {
    const { alice, answer } = await answered();
    const more = await alice.click(answer, 'More…').answer();
    expect(more.id).toBe(answer.id);
    expect(more.content).toBe(answer.content);
    expect(labels(more)).toContain('Why this?');
    expect(labels(await alice.click(more, 'Less').answer())).toEqual(labels(answer));
  });

  it('gives others a copy of their own', async () => {
    const { guild, mention } = await start();
    const more = await guild
      .user('bob')
      .click(await mention(QUESTIONS.passage), 'More…')
      .answer();
    expect(more.ephemeral).toBe(true);
    expect(labels(more)).toContain('Why this?');
    expect(labels(more)).not.toContain('Dismiss');
  });
});

describe('Why this?', () => {
  it('tells the matched words, the repaired spelling and how sure it is', async () => {
    const { alice, answer } = await answered('How far can the lmap of the lighthouse be seen?');
    const more = await alice.click(answer, 'More…').answer();
    const why = await alice.click(more, 'Why this?').answer();
    expect(why.ephemeral).toBe(true);
    await expect(golden(why)).toMatchFileSnapshot(page('why'));
  });
});

it('a link button leads to the very sentence', async () => {
  const { answer } = await answered();
  const link = answer.buttons.find(({ style }) => style === ButtonStyle.Link);
  expect(link).toMatchObject({
    label: 'Read at the source',
    url: 'https://coast.example/cape_wren?part=1#:~:text=Its%20lamp%20can%20be%20seen%20from%20nineteen%20nautical%20miles%20away.',
  });
});

it('None of these puts a kind line in the place of the choice', async () => {
  const { alice, answer } = await answered(QUESTIONS.choice);
  const none = await alice.click(answer, 'None of these').answer();
  expect(none.id).toBe(answer.id);
  expect(none.content).toMatch(/^Then the articles may not answer it/);
  const mentioned = await start();
  const choice = await mentioned.mention(QUESTIONS.choice);
  const others = await mentioned.guild.user('bob').click(choice, 'None of these').answer();
  expect(others.ephemeral).toBe(true);
  const own = await mentioned.alice.click(choice, 'None of these').answer();
  expect(own.id).toBe(choice.id);
  expect(labels(own)).toContain('Dismiss');
});

function labels({ buttons }: Awaited<ReturnType<typeof answered>>['answer']): string[] {
  return buttons.flatMap((button) => ('label' in button ? [button.label ?? ''] : []));
}
