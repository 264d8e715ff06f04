import type { Probe } from './probe.ts';
import { RELATIONS } from './relations.ts';
import type { Relatives } from './relatives.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Paper on which a library's words are marked with what they have to do with the question at hand, so that reading a passage takes one
 * look a word. It belongs to an index; whoever reads for another question marks the words anew.
 */
export interface Marks {
  owner: Probe | undefined;
  /**
   * By word: the first note of its term, 0 where it has nothing to do with the question, `STOP` for a stop word; for the question's own
   * words `OWN` and less, counting down.
   */
  readonly of: Int32Array;
  /** What the question's own words would have been marked with, if they were not its own. */
  readonly ofOwn: number[];
  /** By term: its first note, or 0. */
  readonly note: Int32Array;
  /** The terms that have notes. */
  readonly noted: number[];
  notes: Notes;
  /** The words of each term, all terms one after the other. */
  readonly words: Int32Array;
  /** The first of each term's words, and the end of the last. */
  readonly start: Int32Array;
}

/** What is noted of terms, in columns. Notes of a term lead to each other, and 0 is none. */
export interface Notes {
  /** How many there are, with that at 0, which says nothing. */
  size: number;
  /** `place * RELATIONS.length + relation` of what the term could stand for; −1 − place where it is the question's term itself. */
  readonly slot: Int32Array;
  /** How strongly it stands for it, 0 to 1. */
  readonly strength: Float64Array;
  readonly next: Int32Array;
}

export const STOP = -1;
export const OWN = -2;

const FEWEST_NOTES = 256;

export function emptyMarks({ terms, termOf }: Vocabulary): Marks {
  const start = new Int32Array(terms.length + 1);
  const of = new Int32Array(termOf.length);
  for (let word = 0; word < termOf.length; word++) {
    const term = termOf[word] as number;
    of[word] = term < 0 ? STOP : 0;
    if (term >= 0) start[term + 1] = (start[term + 1] as number) + 1;
  }
  for (let term = 0; term < terms.length; term++)
    start[term + 1] = (start[term + 1] as number) + (start[term] as number);
  const next = start.slice();
  const words = new Int32Array(start[terms.length] as number);
  for (let word = 0; word < termOf.length; word++) {
    const term = termOf[word] as number;
    if (term < 0) continue;
    const at = next[term] as number;
    next[term] = at + 1;
    words[at] = word;
  }
  return {
    owner: undefined,
    of,
    ofOwn: [],
    note: new Int32Array(terms.length),
    noted: [],
    notes: roomForNotes(FEWEST_NOTES),
    words,
    start,
  };
}

/** Marks a question's words and what could stand for them, and wipes off the marks of the question before. */
export function markFor(marks: Marks, probe: Probe): void {
  wipe(marks);
  noteTerms(marks, probe);
  for (const term of marks.noted) markWords(marks, term, marks.note[term] as number);
  probe.ownWords.forEach((word, i) => {
    marks.ofOwn.push(marks.of[word] as number);
    marks.of[word] = OWN - i;
  });
  marks.owner = probe;
}

/** The place of a word's term among the question's terms, or -1. */
export function placeOf({ of, ofOwn, notes }: Marks, word: number): number {
  const mark = of[word] as number;
  const note = mark <= OWN ? (ofOwn[OWN - mark] as number) : mark;
  return note > 0 ? Math.max(-1, -1 - (notes.slot[note] as number)) : -1;
}

function wipe(marks: Marks): void {
  const { owner, of, ofOwn, note, noted, notes } = marks;
  ofOwn.forEach((mark, i) => {
    of[owner?.ownWords[i] as number] = mark;
  });
  for (const term of noted) {
    markWords(marks, term, 0);
    note[term] = 0;
  }
  ofOwn.length = 0;
  noted.length = 0;
  notes.size = 1;
}

function markWords({ of, words, start }: Marks, term: number, mark: number): void {
  const end = start[term + 1] as number;
  for (let i = start[term] as number; i < end; i++) of[words[i] as number] = mark;
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
  { note, noted, notes }: Marks,
  term: number,
  { slot, strength }: { readonly slot: number; readonly strength: number },
): void {
  const before = note[term] as number;
  if (before === 0) noted.push(term);
  const at = notes.size++;
  notes.slot[at] = slot;
  notes.strength[at] = strength;
  notes.next[at] = before;
  note[term] = at;
}

function roomForNotes(size: number): Notes {
  return {
    size: 1,
    slot: new Int32Array(size),
    strength: new Float64Array(size),
    next: new Int32Array(size),
  };
}
