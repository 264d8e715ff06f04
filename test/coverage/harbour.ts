import { parseArticle } from '../../src/knowledge/parseArticle.ts';
import { buildLibrary, type Library } from '../../src/retrieval/library.ts';

/** What a page must show as words and never carry out. */
export const HOSTILE = '<script>document.title="taken"</script><img src="https://tracker.example/x.png">';

/** An article with hostile words, an intent, an example question put to the wrong passage, and a passage that says nothing. */
const ARTICLE = `---
title: The harbour & ${HOSTILE}
intents:
  - id: dredging
    questions: [When was the harbour dug?, Who dug out the harbour basin by hand?]
    quote: dug by hand in 1874
---

The harbour was dug by hand in 1874, by two hundred men from the island.

The ferry to the island sails at nine and at noon. The crew wrote ${HOSTILE} on its side.

From the breakwater, pilots wait in the tower for a signal.

So it is.
`;

/** The library of that article. */
export function harbour(): Library {
  const { article, diagnostics } = parseArticle('harbour.md', ARTICLE);
  if (!article) throw new Error(JSON.stringify(diagnostics));
  return buildLibrary([article]);
}
