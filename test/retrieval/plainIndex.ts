import { BEGINNING } from '../../src/retrieval/beginnings.ts';
import type { Index } from '../../src/retrieval/buildIndex.ts';
import { termId, wordId } from '../../src/retrieval/vocabulary.ts';

/** An index without its numbers of words and terms, which depend on how it came about: all that it knows, by name. */
export function plainIndex(index: Index): object {
  const { vocabulary, inverted, impacts, senses, spellings, beginnings } = index;
  const { words, terms, termOf } = vocabulary;
  const word = (id: number): string => words[id] as string;
  const term = (id: number): string | undefined => terms[id];
  const slice = (list: Int32Array | Uint16Array, start: Int32Array, at: number): number[] => [
    ...list.subarray(start[at], start[at + 1]),
  ];
  const { articleStart, size, cues, sentenceStart, passageStart, section, headingStart } = index;
  return {
    ...{ articleStart, size, cues, sentenceStart, passageStart, section, headingStart },
    tokens: [...index.words].map(word),
    headings: [...index.headingWords].map(word),
    words: byName(words, (id) => ({
      uses: index.uses[id],
      above: index.usesAbove[id],
      term: term(termOf[id] as number),
    })),
    terms: byName(terms, (id) => ({
      isName: index.isName[id],
      balance: index.nameBalance[id],
      passages: slice(inverted.passage, inverted.start, id),
      counts: slice(inverted.count, inverted.start, id),
      withContext: inverted.withContext[id],
      worth: [
        ...inverted.worth.subarray(
          2 * (inverted.start[id] as number),
          2 * (inverted.start[id + 1] as number),
        ),
      ],
      most: [impacts.mostSaturation[id], impacts.mostShare[id]],
    })),
    inverted: {
      length: inverted.length,
      mean: inverted.meanLength,
      norm: inverted.norm,
    },
    spellings: crowds(spellings.deletions).map((entries) =>
      [...entries].map((entry) => `${entry & 255} ${word(entry >>> 8)}`).sort(),
    ),
    areSorted: [
      senses.forms.key,
      [...beginnings.rows.word].map((id) => term(id)?.slice(0, BEGINNING) ?? ''),
    ].map((keys) => keys.every((key, i) => i === 0 || (keys[i - 1] as typeof key) <= key)),
    areFound: [
      words.every((name, id) => name === '' || wordId(vocabulary, name) === id),
      terms.every((name, id) => name === '' || termId(vocabulary, name) === id),
    ],
    forms: [...senses.forms.key].map((one, i) => `${one} ${word(senses.forms.word[i] as number)}`).sort(),
    lexemes: { blocks: senses.blocks, present: senses.present },
    beginnings: [...beginnings.rows.word].map(term).sort(),
    aliases: index.aliases.map(({ asked, said }) => ({ asked, said: said.map(term) })),
    ...{ otherNames: index.otherNames, examples: withoutPaper(index.examples), aliasTerms: index.aliasTerms },
    ...{ threshold: index.threshold, outOfScope: index.outOfScope },
  };
}

/** Examples but for what questions are reckoned on. */
export function withoutPaper(examples: Index['examples']): object | undefined {
  return examples && { ...examples, utterances: { ...examples.utterances, paper: undefined } };
}

function byName<Value>(names: readonly string[], of: (id: number) => Value): Map<string, Value> {
  return new Map(names.flatMap((name, id) => (name === '' ? [] : [[name, of(id)] as const])));
}

/** The entries that share their first bits, for each value of these. */
function crowds({ entries, start }: Index['spellings']['deletions']): Uint32Array[] {
  return Array.from(start.subarray(1), (end, first) => entries.subarray(start[first], end));
}
