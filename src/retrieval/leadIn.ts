import { isCourtesy } from './noise.ts';

/** A message cut in two where its question begins. */
export interface Asked {
  /** What is said before: "I was reading this and wondered,". Empty when the question comes at once. */
  readonly leadIn: string;
  readonly question: string;
}

const BEFORE_WH = 'in on at to from of for by with under since until about during after before against';
const WH = "what|which|who|whom|whose|when|where|why|how|whats|whos|wheres|hows|what's|who's|where's|how's";
const AUXILIARY =
  "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't";
const OPENER = `(?:(?:(?:${BEFORE_WH.split(' ').join('|')}) )?(?:${WH})|(?:${AUXILIARY}))(?![\\p{L}\\p{N}'])`;
const AT_ONCE = new RegExp(`^\\W*${OPENER}`, 'iu');
const LATER = new RegExp(
  `(?:[.,:;!?…–—\\n]|(?:^|\\s)(?:but|so|-+))\\s+(?:(?:so|and|but|like) )?(?=${OPENER})`,
  'iu',
);
const WORD = /[\p{L}\p{N}]+/u;
const AFTERTHOUGHT = /[\s,;.–—-]+or (?:am|did|have|was) i(?![\p{L}\p{N}])[^.!?]*[.!?\s]*$/iu;

/**
 * Cuts a message where its question begins: at the first clause that opens with a question word or an auxiliary, when the message
 * itself does not. Doubts about oneself at its end ("or am I wrong?") are left out.
 */
export function splitLeadIn(message: string): Asked {
  const text = message.replace(/[‘’]/g, "'").replace(AFTERTHOUGHT, '');
  const cut = AT_ONCE.test(withoutOpening(text)) ? null : LATER.exec(text);
  if (!cut) return { leadIn: '', question: text };
  const begin = cut.index + cut[0].length;
  return { leadIn: text.slice(0, begin), question: text.slice(begin) };
}

/** A text from its first word on that is no courtesy. */
function withoutOpening(text: string): string {
  let rest = text;
  for (let word = WORD.exec(rest); word !== null; word = WORD.exec(rest)) {
    if (!isCourtesy(word[0].toLowerCase())) return rest.slice(word.index);
    rest = rest.slice(word.index + word[0].length);
  }
  return '';
}
