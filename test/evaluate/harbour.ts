import type { Article } from '../../src/knowledge/article.ts';
import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildLibrary, type Library } from '../../src/retrieval/library.ts';

/** A small article for evaluations. */
export const HARBOUR = `---
title: The harbour of Grenholm
---

The harbour of Grenholm was dug by hand in 1874. Two hundred fishermen
paid for the granite pier with their herring catch.

A ferry crosses to the island of Sunn every morning at six. It carries forty passengers and no cars.

> The harbour of Grenholm was dug by hand in 1874.

The lighthouse keeper, Maren Holt, retired in 1969 (the lamp had become automatic). Her cottage is now a museum of knots.
`;

/** The library of the one article. */
export function harbour(): Library {
  const { article } = parseArticle('harbour.md', HARBOUR);
  return buildLibrary([article as Article]);
}
