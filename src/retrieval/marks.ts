import type { Probe } from './probe.ts';
import { RELATIONS } from './relations.ts';
import type { Relatives } from './relatives.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Paper on which is marked what a library's words and terms have to do with the question at hand, so that reading a passage takes a few
 * looks a word. It belongs to an index; whoever reads for another question marks them anew.
 */
export interface Marks {
  owner: Probe | undefined;
  /** By word: 1 + its place among the question's own words, or 0. */
  readonly own: Uint8Array;
  /** By term: the first of its notes, or 0 where it has nothing to do with the question. */
  readonly note: Int32Array;
  notes: Notes;
}

/** What is noted of terms, in columns. Notes of a term lead to each other, and 0 is none. */
export interface Notes {
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

export function emptyMarks({ terms, termOf }: Vocabulary): Marks {
  return {
    owner: undefined,
    own: new Uint8Array(termOf.length),
    note: new Int32Array(terms.length),
    notes: roomForNotes(FEWEST_NOTES),
  };
}

/** Marks a question's words and what could stand for them, and wipes off the marks of the question before. */
export function markFor(marks: Marks, probe: Probe): void {
  wipe(marks);
  noteTerms(marks, probe);
  probe.ownWords.forEach((word, place) => {
    marks.own[word] = place + 1;
  });
  marks.owner = probe;
}

/** The place of a term among the question's terms, or -1. */
export function placeOf({ note, notes }: Marks, term: number): number {
  const first = term < 0 ? 0 : (note[term] as number);
  return first > 0 ? Math.max(-1, -1 - (notes.slot[first] as number)) : -1;
}

function wipe({ owner, own, note, notes }: Marks): void {
  for (const word of owner?.ownWords ?? []) own[word] = 0;
  for (let at = 1; at < notes.size; at++) note[notes.term[at] as number] = 0;
  notes.size = 1;
}

function noteTerms(marks: Marks, { question, relatives, phrases }: Probe): void {
  const most = phrases.length + relatives.reduce((sum, { terms }) => sum + terms.length + 1, 1);
  if (most > marks.notes.slot.length) marks.notes = roomForNotes(2 * most);
  for (let place = 0; place < relatives.length; place++) {
    const { terms, relations, strengths } = relatives[place] as Relatives;
    for (let i = 0; i < terms.length; i++) {
      const slot = place * RELATIONS.length + (relations[i] as number);
      addNote(marks, terms[i] as number, { slot, strength: strengths[i] as number });
    }
  }
  for (const { term, place, strength } of phrases)
    addNote(marks, term, { slot: place * RELATIONS.length, strength });
  // Last, so that a term's own note is the first of its notes.
  question.terms.forEach(({ id }, place) => {
    if (id >= 0) addNote(marks, id, { slot: -1 - place, strength: 1 });
  });
}

function addNote(
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

function roomForNotes(size: number): Notes {
  return {
    size: 1,
    term: new Int32Array(size),
    slot: new Int32Array(size),
    strength: new Float64Array(size),
    next: new Int32Array(size),
  };
}
