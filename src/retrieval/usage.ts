import { CUE } from './cues.ts';
import type { Documents } from './documents.ts';
import { grown } from './grown.ts';
import { goneFrom, newIn, type Range, type Stretch } from './stretches.ts';
import { headingsOf, type Text, tokensOf } from './text.ts';

/** How a library uses its words. */
export interface Usage {
  /** How often the passages have each word. */
  readonly uses: Int32Array;
  /** How often titles and headings have each word. */
  readonly usesAbove: Int32Array;
  /** For each term, how much oftener it has a capital than not where it does not begin a sentence. */
  readonly nameBalance: Int32Array;
  /** For each term, whether the articles mostly write it as a name: its balance is positive. */
  readonly isName: Uint8Array;
}

/** A text, the term of each of its words, and how many ids terms have. */
type Counted = Text & { readonly termOf: ArrayLike<number>; readonly terms: number };

/** Counts the words of a text. Of passages that stood in earlier documents the count is taken over. */
export function countUsage(
  text: Counted,
  earlier?: { readonly documents: Documents; readonly taken: readonly Stretch[] },
): Usage {
  const { termOf, terms } = text;
  const counts = {
    uses: grown(new Int32Array(termOf.length), earlier?.documents.uses),
    usesAbove: grown(new Int32Array(termOf.length), earlier?.documents.usesAbove),
    nameBalance: grown(new Int32Array(terms), earlier?.documents.nameBalance),
    isName: grown(new Uint8Array(terms), earlier?.documents.isName),
  };
  if (earlier) {
    const { documents, taken } = earlier;
    const { termOf: termBefore } = documents.vocabulary;
    for (const gone of goneFrom(taken, documents.size))
      count(documents, gone, { counts, termOf: termBefore, by: -1 });
  }
  for (const added of newIn(earlier?.taken ?? [], text.size)) count(text, added, { counts, termOf, by: 1 });
  return counts;
}

/** Adds the words of whole articles to counts, or takes them away. */
function count(
  text: Text,
  passages: Range,
  { counts, termOf, by }: { readonly counts: Usage; readonly termOf: Counted['termOf']; readonly by: 1 | -1 },
): void {
  const { words, cues, headingWords } = text;
  const { uses, usesAbove, nameBalance, isName } = counts;
  const tokens = tokensOf(text, passages);
  for (let i = tokens.from; i < tokens.to; i++) {
    const word = words[i] as number;
    uses[word] = (uses[word] as number) + by;
    const term = termOf[word] as number;
    if (term < 0) continue;
    const cue = cues[i] as number;
    if (cue & CUE.name) nameBalance[term] = (nameBalance[term] as number) + by;
    else if (!(cue & CUE.capital)) nameBalance[term] = (nameBalance[term] as number) - by;
    isName[term] = (nameBalance[term] as number) > 0 ? 1 : 0;
  }
  const above = headingsOf(text, passages);
  for (let i = above.from; i < above.to; i++) {
    const word = headingWords[i] as number;
    usesAbove[word] = (usesAbove[word] as number) + by;
  }
}
