// Writes the JSON Schema of the front matter for editors: npm run schema
import { writeFileSync } from 'node:fs';
import { articleSchema } from '../dist/knowledge/articleMeta.js';

const FILE = 'knowledge/article.schema.json';
writeFileSync(FILE, `${JSON.stringify(articleSchema(), null, 2)}\n`);
console.log(`Wrote ${FILE}.`);
