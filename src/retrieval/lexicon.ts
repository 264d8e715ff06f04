import { hash } from './hash.ts';
import { regularBases } from './inflection.ts';
import { openLexicon } from './openLexicon.ts';
import { firstOf, listOf, numberAt } from './packedLists.ts';
import { irregularBase } from './stem.ts';

// WordNet, compiled: words are found by the hash of their letters in a sorted list.
// Fellbaum (ed.), "WordNet: An Electronic Lexical Database", MIT Press, 1998.

/** One sense of a word: a set of synonyms. */
export interface Sense {
  readonly synset: number;
  /** 1 for the commonest sense of its part of speech, then 2/3 and 1/2. */
  readonly strength: number;
}

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb';

const PARTS: readonly PartOfSpeech[] = ['noun', 'verb', 'adjective', 'adverb'];
// How strong a sense is by its rank in its part of speech.
const STRENGTHS = [1, 2 / 3, 1 / 2];
const LARGEST_NOUN_TREE = 82_115;

// A question has few words, and a library is asked of its words one after the other: a larger memo would only take memory.
const MEMO_SIZE = 2048;

const lexicon = openLexicon();
const memo = new Map<string, readonly number[]>();

/** How many words the lexicon has, numbered from 0. */
export const LEXEMES = lexicon.hashes.length;

// Hashes lie evenly, so that their first bits tell nearly where one stands.
const FIRST_BITS = 12;
const starts = startsOf(lexicon.hashes);

/** For the first bits of a hash, where the hashes that begin so start. */
function startsOf(hashes: Uint32Array): Uint32Array {
  const found = new Uint32Array(2 ** FIRST_BITS + 1);
  for (const value of hashes) (found[(value >>> (32 - FIRST_BITS)) + 1] as number)++;
  for (let i = 1; i < found.length; i++) found[i] = (found[i] as number) + (found[i - 1] as number);
  return found;
}

// The lexicon has no other words, and a hash of one could be that of one of them.
const PLAIN = /^[a-z0-9]+$/;

/** The number of a word in the lexicon, or -1. */
function find(word: string): number {
  const wanted = hash(word);
  const first = wanted >>> (32 - FIRST_BITS);
  let low = starts[first] as number;
  let high = (starts[first + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = lexicon.hashes[middle] as number;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The numbers of the lexicon's words of which this is a form, itself first: `drills` is `drill`. Empty for a word unknown to English. */
export function lexemes(word: string): readonly number[] {
  const known = memo.get(word);
  if (known) return known;
  const found = lookUp(word);
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(word, found);
  return found;
}

function lookUp(word: string): readonly number[] {
  if (!PLAIN.test(word)) return [];
  const irregular = irregularBase(word);
  const forms = [find(word), irregular === undefined ? -1 : find(irregular), ...regularBases(word, find)];
  return [...new Set(forms)].filter((number) => number >= 0);
}

/** The senses of a word, at most three a part of speech. */
export function senses(lexeme: number): Sense[] {
  return listOf(lexicon.senses, lexeme).map((packed) => ({
    synset: packed >> 2,
    strength: STRENGTHS[packed & 3] as number,
  }));
}

/** Goes through the words that have a sense of the synsets `[from, end)`, each with the strength of its sense. */
export function eachLexeme(
  synsets: { readonly from: number; readonly end: number },
  visit: (lexeme: number, strength: number) => void,
): void {
  const { synonyms } = lexicon;
  const end = firstOf(synonyms, synsets.end);
  for (let i = firstOf(synonyms, synsets.from); i < end; i++) {
    const packed = numberAt(synonyms.numbers, i);
    visit(packed >> 2, STRENGTHS[packed & 3] as number);
  }
}

/** The words derived from a word, or from which it derives: `deploy` and `deployment`, `Korea` and `Korean`. */
export function derivedFrom(lexeme: number): readonly number[] {
  return listOf(lexicon.derived, lexeme);
}

/** The words of a word's definition that are rare in definitions: `musician` and `piano` for *pianist*. */
export function definingWords(lexeme: number): readonly number[] {
  return listOf(lexicon.defining, lexeme);
}

/** The words that a word defines, the other way round: `pianist` for *piano*. */
export function definedWords(lexeme: number): readonly number[] {
  return listOf(lexicon.defined, lexeme);
}

/**
 * How rare a word of the lexicon is in English, 0 to 1: ln((N + 1) / (n + 1)) / ln(N + 1), where n of WordNet's N glosses have
 * the word's term.
 */
export function rarity(lexeme: number): number {
  return ((lexicon.info[lexeme] as number) >> 2) / 63;
}

/** The range `[synset, end)` of a sense's kinds, itself first. */
export function kindsEnd(synset: number): number {
  return numberAt(lexicon.end, synset);
}

/** The next broader sense, or `undefined` at the top. */
export function broader(synset: number): number | undefined {
  const parent = numberAt(lexicon.parent, synset);
  return parent === synset ? undefined : parent;
}

/**
 * How much a sense tells, from 0 (everything is one) to 1 (it has no kinds): 1 − ln(kinds + 1) / ln(all nouns), after
 * N. Seco, T. Veale and J. Hayes, "An intrinsic information content metric for semantic similarity in WordNet", ECAI 2004.
 */
export function informationContent(synset: number): number {
  return Math.max(0, 1 - Math.log(kindsEnd(synset) - synset) / Math.log(LARGEST_NOUN_TREE));
}

/** How rare a word is in English, 0 to 1, as `rarity`; 1 when English does not know it. */
export function backgroundIdf(word: string): number {
  const [lexeme] = lexemes(word);
  return lexeme === undefined ? 1 : rarity(lexeme);
}

/** The part of speech a word mostly has (by the counts of SemCor), or `undefined` when English does not know it. */
export function partOfSpeech(word: string): PartOfSpeech | undefined {
  const [lexeme] = lexemes(word);
  return lexeme === undefined ? undefined : PARTS[(lexicon.info[lexeme] as number) & 3];
}

/** Whether English knows a word, in whatever form. It is not remembered, as hundreds are asked for to repair a misspelling. */
export function isEnglish(word: string): boolean {
  if (!PLAIN.test(word)) return false;
  if (find(word) >= 0) return true;
  const irregular = irregularBase(word);
  return (irregular !== undefined && find(irregular) >= 0) || regularBases(word, find).length > 0;
}
