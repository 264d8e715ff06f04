import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { checkArticles } from '../../src/files/checkArticles.ts';
import { loadLibrary } from '../../src/files/loadLibrary.ts';
import { readEvaluation } from '../../src/files/readEvaluation.ts';

const FOLDER = 'test/fixtures/articles';

describe('articles of other fields: a how-to, a FAQ, a commentary and a reference', async () => {
  const { library } = await loadLibrary(FOLDER);

  it('have nothing wrong with them', async () => {
    expect(await checkArticles(FOLDER, '2026-05-01')).toEqual({ files: 4, diagnostics: [] });
  });

  it.each(['sourdough-starter', 'harwick-library-faq'])('%s is answered from', async (name) => {
    const { all } = evaluate(library, await readEvaluation(`test/evaluation/${name}.yaml`, library));
    expect(all.falseAnswers).toBe(0);
    expect(all.successAt1).toBeGreaterThanOrEqual(0.8);
    expect(all.right).toBeGreaterThan(0.6);
  });

  it.each(['night-ferry-plan', 'lindhof-observatory'])(
    '%s is answered from, when asked freely',
    async (name) => {
      const { all } = evaluate(library, await readEvaluation(`test/evaluation/${name}.yaml`, library));
      expect(all.falseAnswers).toBeLessThan(0.2);
      expect(all.successAt1).toBeGreaterThan(0.6);
      expect(all.right).toBeGreaterThan(0.35);
    },
  );
});

describe('the article that comes along', async () => {
  const { library } = await loadLibrary('knowledge');

  // The first hundred questions served for writing it, what the second to the sixth missed was looked at since they were written, and the
  // seventh were written when all stood. The near misses of the third are the hardest.
  it.each([
    ['australia-south-korea', 0],
    ['australia-south-korea-2', 0.05],
    ['australia-south-korea-3', 0.1],
    ['australia-south-korea-4', 0.025],
    ['australia-south-korea-5', 0.075],
    ['australia-south-korea-6', 0.05],
    ['australia-south-korea-7', 0.025],
  ])('%s is answered from', async (name, falseAnswers) => {
    const { all } = evaluate(library, await readEvaluation(`test/evaluation/${name}.yaml`, library));
    expect(all.falseAnswers).toBeLessThanOrEqual(falseAnswers);
    expect(all.successAt1).toBeGreaterThan(0.9);
    expect(all.right).toBeGreaterThan(0.75);
  });
});
