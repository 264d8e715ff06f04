import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { articleSchema } from '../../src/knowledge/articleMeta.ts';

it('keeps the JSON Schema of the front matter up to date; npm run schema writes it anew', () => {
  expect(JSON.parse(readFileSync('knowledge/article.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(articleSchema())),
  );
});
