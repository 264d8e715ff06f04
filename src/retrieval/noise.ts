import { type Token, tokens } from './tokens.ts';

// What people say around a question. Stripped before anything else, so that courtesy moves no score.
const MOST_WORDS = 200;

const OPENINGS = new Set(
  'hey heya hi hiya hello yo sup ok okay so well um uh please bot footnote dear sir guys mate good morning afternoon evening there folks everyone everybody tldr'.split(
    ' ',
  ),
);
const CLOSINGS = new Set(
  'please thanks thank thankyou ty cheers bot footnote mate u you so much very many in advance again a lot for the your help anyway'.split(
    ' ',
  ),
);
const CLOSERS = new Set('please thanks thank thankyou ty cheers bot footnote mate anyway'.split(' '));
// Chat carries nothing wherever it stands.
const FILLERS = new Set('pls plz thx tysm lol lmao rofl haha hahaha umm uhh hmm btw tbh bruh nah'.split(' '));
// How people in a hurry write words that carry grammar, which no article's words would repair.
const HURRIED = new Map(
  (
    'wat what|wut what|wen when|wer where|wich which|hw how|y why|teh the|hte the|abt about|w with|wth with|bw between|r are|u you|' +
    'ur your|cn can|cud could|wud would|shud should|shuld should|wuld would|dat that|dis this|b4 before|cuz because|bc because|' +
    'coz because|n and|thru through|tho though|info information|govt government|gov government|prez president|yr year|yrs years|ppl people'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
const LEADS = [
  'can you tell me',
  'could you tell me',
  'would you tell me',
  'can you please tell me',
  'could you please tell me',
  'can anyone tell me',
  'can someone tell me',
  'does anyone know',
  'does anybody know',
  'do you know',
  'do u know',
  'i want to know',
  'i would like to know',
  'i d like to know',
  'i wonder',
  'i was wondering',
  'i am wondering',
  'just wondering',
  'wondering',
  'quick question',
  'quick q',
  'quick one',
  'just curious',
  'just a quick question',
  'tell me',
  'please tell me',
  'any idea',
  'any chance you know',
  'remind me',
  'does anyone remember',
  'anyone remember',
  'does anyone here know',
  'anyone know',
  'dumb question but',
  'stupid question but',
  'dumb question',
  'stupid question',
  'silly question',
].map((lead) => lead.split(' '));

/** A question's word as it is spelled in full: *abt* is *about*. Capitals are left alone, for they may be a name. */
export function inFull(token: Token): Token {
  const word = token.capital ? undefined : HURRIED.get(token.word);
  return word === undefined ? token : { ...token, word };
}

/**
 * Whether a word in lower case carries nothing of a question: it greets, thanks or is chat, as *lol*.
 *
 * @param isKnown whether the articles have a word, which is no chat then: HMM is a shipping line, too
 */
export function isCourtesy(word: string, isKnown: IsKnown = never): boolean {
  return OPENINGS.has(word) || CLOSERS.has(word) || isFiller(word, isKnown);
}

type IsKnown = (word: string) => boolean;

const never = (): boolean => false;

function isFiller(word: string, isKnown: IsKnown): boolean {
  return FILLERS.has(word) && !isKnown(word);
}

/** A text without the noise around it, its words as they were written. */
export function bareText(text: string): string {
  return withoutNoise(tokens(text, MOST_WORDS))
    .map(({ written }) => written)
    .join(' ');
}

/**
 * The words of a question without fillers such as *lol*, and without the greetings, thanks and "can you tell me" around it; all of them when
 * nothing else is left.
 *
 * @param isKnown as for `isCourtesy`
 */
export function withoutNoise(said: readonly Token[], isKnown: IsKnown = never): readonly Token[] {
  const words = said.filter(({ word }) => !isFiller(word, isKnown));
  let from = 0;
  let to = words.length;
  for (let more = true; more; ) {
    while (from < to && OPENINGS.has((words[from] as Token).word)) from++;
    const lead = LEADS.find((list) => list.every((word, i) => words[from + i]?.word === word));
    more = lead !== undefined;
    from += lead?.length ?? 0;
  }
  let end = to;
  while (end > from && CLOSINGS.has((words[end - 1] as Token).word)) {
    end--;
    if (CLOSERS.has((words[end] as Token).word)) to = end;
  }
  return from < to ? words.slice(from, to) : said;
}
