import type { Article } from '../knowledge/article.ts';
import type { Intent } from '../knowledge/intent.ts';
import type { Passage } from '../knowledge/passage.ts';
import { CUE, standingCues, wordCues } from './cues.ts';
import { type Token, tokens } from './tokens.ts';
import { emptyVocabulary, type GrowingVocabulary, internWord, type Vocabulary } from './vocabulary.ts';

/** The analysed passages of a library in columns. Every passage has its number, in the order of the articles. */
export interface Documents {
  readonly passages: readonly Passage[];
  /** The intents of each passage: at least one. */
  readonly intents: readonly (readonly Intent[])[];
  readonly vocabulary: Vocabulary;
  /** The word of each token, all passages one after the other. */
  readonly words: Int32Array;
  /** The cues of each token: bits of `CUE`. */
  readonly cues: Uint8Array;
  /** The first token of each sentence, all passages one after the other, and the end of the last. */
  readonly sentenceStart: Int32Array;
  /** The first sentence of each passage, and the end of the last. */
  readonly passageStart: Int32Array;
  /** The terms of the title and the headings that each passage stands under; passages of one section share the set. */
  readonly contexts: readonly ReadonlySet<number>[];
  /** For each term, whether the articles mostly write it as a name. */
  readonly isName: Uint8Array;
}

/** Reads every passage that can answer; a pull quote never does. */
export function analyse(articles: readonly Article[]): Documents {
  const vocabulary = emptyVocabulary();
  const columns = {
    words: [] as number[],
    cues: [] as number[],
    sentenceStart: [] as number[],
    passageStart: [] as number[],
  };
  const passages: Passage[] = [];
  const intents: Intent[][] = [];
  const contexts: ReadonlySet<number>[] = [];
  const ownCues: number[] = [];
  for (const article of articles) {
    const sections = new Map<string, ReadonlySet<number>>();
    for (const passage of article.passages) {
      if (passage.repeats !== undefined) continue;
      passages.push(passage);
      intents.push(article.intents.filter(({ passageId }) => passageId === passage.id));
      contexts.push(contextOf(article, passage, { sections, vocabulary }));
      columns.passageStart.push(columns.sentenceStart.length);
      for (const { start, end } of passage.sentences) {
        columns.sentenceStart.push(columns.words.length);
        tokens(article.source.slice(start, end)).forEach((token, place) => {
          const word = internWord(vocabulary, token.word);
          const own = ownCues[word] ?? wordCues(token.word);
          ownCues[word] = own;
          columns.words.push(word);
          const isStop = (vocabulary.termOf[word] as number) < 0;
          columns.cues.push(isStop ? own : cuesOf(token, place, own));
        });
      }
    }
  }
  columns.passageStart.push(columns.sentenceStart.length);
  columns.sentenceStart.push(columns.words.length);
  const words = Int32Array.from(columns.words);
  const cues = Uint8Array.from(columns.cues);
  return {
    passages,
    intents,
    vocabulary,
    words,
    cues,
    contexts,
    sentenceStart: Int32Array.from(columns.sentenceStart),
    passageStart: Int32Array.from(columns.passageStart),
    isName: namesAmong(vocabulary, words, cues),
  };
}

/** `May` and `March` are no matter of dates here: their commoner readings are left alone. */
function cuesOf(token: Token, place: number, own: number): number {
  const cues = own | standingCues(token, place === 0);
  return token.word === 'march' && !token.capital ? cues & ~CUE.date : cues;
}

function contextOf(
  article: Article,
  passage: Passage,
  { sections, vocabulary }: { sections: Map<string, ReadonlySet<number>>; vocabulary: GrowingVocabulary },
): ReadonlySet<number> {
  const text = [article.meta.title, ...passage.headings].join('\n');
  const known = sections.get(text);
  if (known) return known;
  const ids = tokens(text).map(({ word }) => vocabulary.termOf[internWord(vocabulary, word)] as number);
  const context = new Set(ids.filter((id) => id >= 0));
  sections.set(text, context);
  return context;
}

/** A term is a name when it has a capital most of the times that it does not start a sentence. */
function namesAmong(vocabulary: Vocabulary, words: Int32Array, cues: Uint8Array): Uint8Array {
  const balance = new Int32Array(vocabulary.terms.length);
  words.forEach((word, i) => {
    const term = vocabulary.termOf[word] as number;
    if (term < 0) return;
    const cue = cues[i] as number;
    if (cue & CUE.name) balance[term] = (balance[term] as number) + 1;
    else if (!(cue & CUE.capital)) balance[term] = (balance[term] as number) - 1;
  });
  return Uint8Array.from(balance, (sum) => (sum > 0 ? 1 : 0));
}
