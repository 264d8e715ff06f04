import { CUE, wordCues } from './cues.ts';
import { focusWord, type QuestionKind, questionKind } from './questionKind.ts';

/** The kind of a question, *which town* and the like counted as asking for a place. */
export function askedKind(words: readonly string[], kind = questionKind(words)): QuestionKind {
  if (kind !== 'thing') return kind;
  const focus = focusWord(words);
  return focus !== undefined && (wordCues(focus) & CUE.place) !== 0 ? 'place' : 'thing';
}
