import { expect, it } from 'vitest';
import { articleSchema } from '../../src/knowledge/articleMeta.ts';

it('keeps the JSON Schema of the front matter up to date; npm run schema writes it anew', async () => {
  const text = `${JSON.stringify(articleSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../knowledge/article.schema.json');
});
