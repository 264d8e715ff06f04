import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules.ts';
import { renderChecked } from '../../src/console/checked.ts';
import { checkArticles } from '../../src/files/checkArticles.ts';

const BROKEN = 'test/fixtures/broken';
const MENDED = 'test/fixtures/mended';
const TODAY = '2026-05-01';

const broken = readdirSync(BROKEN);

describe('a rule', () => {
  it('has a file of its own in the list, and an article that breaks it and one that keeps to it', () => {
    const files = readdirSync('src/check/rules').map((file) => path.parse(file).name);
    const names = RULES.map(({ name }) => name);
    expect(names.map((name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())).sort()).toEqual(
      files.sort(),
    );
    expect(broken).toEqual(expect.arrayContaining(names));
    expect(readdirSync(MENDED)).toEqual(broken);
    expect(broken.length).toBeGreaterThanOrEqual(20);
  });

  it.each(broken)('%s is told of once, with its line, and nothing else is', async (rule) => {
    const { diagnostics, files } = await checkArticles(path.join(BROKEN, rule), TODAY);
    expect(diagnostics.map((one) => one.rule)).toEqual([rule]);
    await expect(`${renderChecked(diagnostics, files)}\n`).toMatchFileSnapshot(`../golden/check/${rule}.txt`);
  });

  it.each(broken)('%s is not told of when mended', async (rule) => {
    expect((await checkArticles(path.join(MENDED, rule), TODAY)).diagnostics).toEqual([]);
  });
});
