import { describe, expect, it } from 'vitest';
import { ask } from '../../src/app/ask.ts';
import { topics } from '../../src/app/topics.ts';
import { renderAnswer, renderTopics } from '../../src/console/render.ts';
import { styleFor } from '../../src/console/style.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildLibrary } from '../../src/retrieval/library.ts';

const pipe = { isTTY: false } as NodeJS.WriteStream;
const screen = { isTTY: true, columns: 40 } as NodeJS.WriteStream;

function libraryOf(text: string, title = 'Otters'): ReturnType<typeof buildLibrary> {
  const { article } = parseArticle('otters.md', `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`);
  return buildLibrary([article as Article]);
}

describe('an answer in the terminal', () => {
  const library = libraryOf('Otters hold hands while they sleep. Nobody has asked them why they do so.');

  it('marks the sentence that answers and cites it', () => {
    const { answer } = ask(library, 'What do otters hold while they sleep?');
    expect(renderAnswer(answer, styleFor(pipe, true))).toBe(
      '**Otters hold hands while they sleep.** Nobody has asked them why they do so.\n\n¹ “Otters”, undated, ¶ 1\nClosely matched.',
    );
  });

  it('wraps lines to the screen', () => {
    const { answer } = ask(library, 'What do otters hold while they sleep?');
    const [first, second] = renderAnswer(answer, styleFor(screen, false)).split('\n');
    expect(first).toBe('**Otters hold hands while they sleep.**');
    expect(second).toBe('Nobody has asked them why they do so.');
  });

  it('says what the articles never use', () => {
    const { answer } = ask(library, 'How tall is Mount Kilimanjaro?');
    expect(renderAnswer(answer, styleFor(pipe, true))).toContain('They never use: tall, Mount, Kilimanjaro.');
  });

  it.each(['hello there', 'thanks a lot!', 'lol', '???', ''])('meets %j without searching', (said) => {
    const { answer } = ask(library, said);
    expect(renderAnswer(answer, styleFor(pipe, true)).split('\n')).toHaveLength(1);
    expect(answer.kind === 'fallback' && answer.reason).not.toBe('unanswered');
  });

  it.each(['Is there a test?', 'Is there a night for friends?'])('looks %j up', (said) => {
    const { answer } = ask(library, said);
    expect(answer.kind === 'fallback' && answer.reason).toBe('unanswered');
  });

  it('lets no article steer the terminal', () => {
    const hostile = libraryOf(
      'Otters \u001b[31mhold\u0007 hands while they sleep.',
      'A \u001b]0;title\u0007 title',
    );
    const { answer } = ask(hostile, 'What do otters hold while they sleep?');
    const shown = renderAnswer(answer, styleFor(pipe, true)) + renderTopics(topics(hostile));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });
});
