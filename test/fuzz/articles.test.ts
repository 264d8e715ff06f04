import { expect, it } from 'vitest';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { CASES, mutations } from './mutations.ts';

const FACTS = [
  '---\ntitle: The lamp\nauthor: { family: Poole, given: Ada }\ndate: 2026-03\nglossary:\n  lamp: [light]\n---\n',
  '---\ntitle: "Fog: a bell"\ntitleBy: editor\nauthors: [Ada Poole, Bo]\nurl: https://example.org/a\nkind: faq\n---\n',
  '---\ntitle: Hours\nintents:\n  - id: noon\n    name: Noon\n    questions: [When do you close?]\n    quote: close at noon\n---\n',
];
const BODIES = [
  'We close at noon. On Sundays, too.\n',
  '# Head\n\nThe lamp *burns*.[^1]\n\n[^1]: At night.\n',
  '> Quoted, “twice”.\n\n- one\n- two\n',
  '| a | b |\n|---|---|\n| 1 | 2 |\n\nText with [a link](x "y").\n',
];
const SAMPLES = FACTS.flatMap((facts) => BODIES.map((body) => facts + body));

it('no article makes reading throw; it becomes passages to the letter, or diagnostics', {
  timeout: 600_000,
}, () => {
  let read = 0;
  for (const source of mutations(SAMPLES)) {
    const { article, diagnostics } = parseArticle('a.md', source);
    if (!article && diagnostics.length === 0) expect.fail(`silent: ${JSON.stringify(source)}`);
    if (!article) continue;
    read += 1;
    for (const { start, end, text } of article.passages)
      if (article.source.slice(start, end) !== text) expect.fail(JSON.stringify(source));
  }
  expect(read).toBeGreaterThan(CASES / 20);
  expect(read).toBeLessThan(CASES);
});
