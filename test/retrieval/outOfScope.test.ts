import { describe, expect, it } from 'vitest';
import { ask } from '../../src/app/ask.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildLibrary, type Library } from '../../src/retrieval/library.ts';

const TEXT = 'The ferry to Gannet Island leaves Harwick at nine.\n\nIt carries forty bicycles.';

function library(...lines: readonly string[]): Library {
  const articles = lines.map(
    (outOfScope, index) =>
      parseArticle(`ferry-${index}.md`, `---\ntitle: Ferry\n${outOfScope}---\n\n${TEXT}`).article as Article,
  );
  return buildLibrary(articles);
}

const OUT = 'outOfScope:\n  - When does the ferry leave Harwick for Gannet Island?\n';
const QUESTION = 'When does the ferry leave Harwick for Gannet Island?';

describe('a question that an article says it does not answer', () => {
  it('is answered without that line', () => expect(ask(library(''), QUESTION).answer.kind).toBe('passage'));

  it.each([
    QUESTION,
    'when do ferries leave Harwick for Gannet Island',
    'Hello! Please tell me, when does the ferry to Gannet Island leave Harwick?',
  ])('gets the nearest topics instead: %s', (question) => {
    const { answer } = ask(library(OUT), question);
    expect(answer).toMatchObject({ kind: 'fallback', confidence: 0 });
    expect(answer.kind === 'fallback' && answer.nearest.length).toBeGreaterThan(0);
  });

  it.each(['How does the ferry leave Harwick for Gannet Island?', 'When does the ferry leave Harwick?'])(
    'is no other question: %s',
    (question) => expect(ask(library(OUT), question).answer.kind).toBe('passage'),
  );

  it('is still answered by an article that does not say so', () => {
    const { answer } = ask(library(OUT, ''), QUESTION);
    expect(answer).toMatchObject({ kind: 'passage', quotation: { passage: { id: 'ferry-1#p1' } } });
  });
});
