import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/retrieval/question.ts';
import { rank } from '../../src/retrieval/rank.ts';
import { countLibrary, type Statistics } from '../../src/retrieval/statistics.ts';
import { createChance } from '../support/chance.ts';
import { chanceArticles } from './chanceLibrary.ts';

// What a question costs, by counting instead of by the clock: a busy machine counts the same. Who makes it cost less lowers the
// figures; who makes it cost more has to say why.
const articles = chanceArticles(5, { articles: 80, passages: 50 });
const small = countLibrary(articles.slice(0, 8));
const large = countLibrary(articles);

/** Questions of eight words that stand in one passage. */
const questions = ((): string[] => {
  const random = createChance(6);
  return Array.from({ length: 200 }, () => {
    const { passages } = articles[Math.floor(8 * random())] as (typeof articles)[number];
    const { text = '' } = passages[Math.floor(passages.length * random())] ?? {};
    return `What is ${text.split(/\s+/).slice(0, 8).join(' ')}?`;
  });
})();

/** Per question: the postings looked at, those that its terms have, and the passages read closely. */
function workOf(library: Statistics): { looked: number; all: number; read: number } {
  const before = library.scoreboard.postings;
  let all = 0;
  let read = 0;
  for (const text of questions) {
    const question = readQuestion(library, text);
    for (const { frequency } of question.terms) all += frequency;
    read += rank(library, question).length;
  }
  const looked = library.scoreboard.postings - before;
  return { looked: looked / questions.length, all: all / questions.length, read: read / questions.length };
}

describe('a question costs', () => {
  it('no more postings than its terms have', () => {
    for (const { looked, all } of [workOf(small), workOf(large)]) expect(looked).toBeLessThanOrEqual(all);
  });

  it('a bounded number of passages read closely', () => {
    expect(workOf(small).read).toBeLessThanOrEqual(2.5);
    expect(workOf(large).read).toBeLessThanOrEqual(3.5);
  });

  it('a bounded number of bytes', () => {
    const heap = ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'];
    const bytes = Number(
      execFileSync(process.execPath, [...heap, 'test/retrieval/allocation.mjs'], { encoding: 'utf8' }),
    );
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(75_000);
  });
});
