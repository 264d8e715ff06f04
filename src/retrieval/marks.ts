import type { Probe } from './probe.ts';
import { RELATIONS } from './relations.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Paper on which a library's words are marked with what they have to do with the question at hand, so that reading a passage takes a
 * look or two a word. It belongs to an index; whoever reads for another question marks it anew.
 */
export interface Marks {
  owner: Probe | undefined;
  /** By word: its number among the question's own words, from 1 on; 0 for all others. */
  readonly own: Uint8Array;
  /** By term: its last note, or 0. */
  readonly note: Int32Array;
  notes: Notes;
}

/** What is noted of terms, in columns. Notes of a term lead to each other, and 0 is none. */
interface Notes {
  /** How many there are, with that at 0, which says nothing. */
  size: number;
  readonly term: Int32Array;
  /** `place * RELATIONS.length + relation` of what the term could stand for; −1 − place where it is the question's term itself. */
  readonly slot: Int32Array;
  /** How strongly it stands for it, 0 to 1. */
  readonly strength: Float64Array;
  readonly next: Int32Array;
}

const FEWEST_NOTES = 256;

export function emptyMarks({ words, terms }: Vocabulary): Marks {
  return {
    owner: undefined,
    own: new Uint8Array(words.length),
    note: new Int32Array(terms.length),
    notes: roomForNotes(FEWEST_NOTES),
  };
}

/** Marks a question's words and what could stand for them, and wipes off the marks of the question before. */
export function markFor(marks: Marks, probe: Probe): void {
  wipe(marks);
  const { question, ownWords, relatives, phrases } = probe;
  ownWords.forEach((word, i) => {
    marks.own[word] = i + 1;
  });
  const most = phrases.length + relatives.reduce((sum, { terms }) => sum + terms.length + 1, 1);
  if (most > marks.notes.term.length) marks.notes = roomForNotes(2 * most);
  relatives.forEach(({ terms, relations, strengths }, place) => {
    for (let i = 0; i < terms.length; i++)
      note(marks, terms[i] as number, {
        slot: place * RELATIONS.length + (relations[i] as number),
        strength: strengths[i] as number,
      });
  });
  for (const { term, place, strength } of phrases)
    note(marks, term, { slot: place * RELATIONS.length, strength });
  // Last, so that a term's own note is found first.
  question.terms.forEach(({ id }, place) => {
    if (id >= 0) note(marks, id, { slot: -1 - place, strength: 1 });
  });
  marks.owner = probe;
}

/** The place of a term among the question's, or -1. */
export function placeOf({ note, notes }: Marks, term: number): number {
  return Math.max(-1, -1 - (notes.slot[note[term] as number] as number));
}

function note(
  { note, notes }: Marks,
  term: number,
  { slot, strength }: { readonly slot: number; readonly strength: number },
): void {
  const at = notes.size++;
  notes.term[at] = term;
  notes.slot[at] = slot;
  notes.strength[at] = strength;
  notes.next[at] = note[term] as number;
  note[term] = at;
}

function wipe({ owner, own, note, notes }: Marks): void {
  for (const word of owner?.ownWords ?? []) own[word] = 0;
  for (let i = 1; i < notes.size; i++) note[notes.term[i] as number] = 0;
  notes.size = 1;
}

function roomForNotes(size: number): Notes {
  return {
    size: 1,
    term: new Int32Array(size),
    slot: new Int32Array(size),
    strength: new Float64Array(size),
    next: new Int32Array(size),
  };
}
