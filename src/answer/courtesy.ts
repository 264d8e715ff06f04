import type { FallbackReason } from './answer.ts';

// What people say to a bot without asking anything. Written for this project; only a message made of nothing else counts.
const GREETINGS = new Set(
  'hi hii hello helo hallo hey heya hiya yo sup howdy greetings morning afternoon evening night gday welcome ahoy wassup annyeong'.split(
    ' ',
  ),
);
const THANKS = new Set(
  'thanks thank thx thankyou ty tysm tyvm cheers ta kudos appreciated gamsahamnida'.split(' '),
);
const NOISE = new Set(
  'lol lmao rofl haha hahaha hehe heh ok okay okey k kk yes no yep yup nope nah yeah hmm hm huh eh ah oh uh um meh wow nice cool great ping bruh xd bye goodbye cya pls plz please'.split(
    ' ',
  ),
);
const FILLER = new Set(
  'a again all and bot there everybody everyone for friend friends folks good guys it lot lots man mate much day one so the that this to very u up you your help buddy botty footnote'.split(
    ' ',
  ),
);

const COURTESIES = [
  ['thanks', THANKS],
  ['greeting', GREETINGS],
  ['noise', NOISE],
] as const;
// Nothing is left of a lone apostrophe.
const SAID_WITH_THEM = new Set(['', ...FILLER, ...THANKS, ...GREETINGS, ...NOISE]);

/**
 * Whether a message asks nothing, and what it is instead: empty, a greeting, thanks, or noise ("lol", "???", "asdfgh" is not
 * known to be noise and is searched for). `undefined` means: look it up.
 */
export function courtesy(question: string): Exclude<FallbackReason, 'unanswered'> | undefined {
  if (question.trim() === '') return 'empty';
  const words = question.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const said: string[] = [];
  for (const word of words) {
    const short = plain(word).replace(/(.)\1{2,}/gu, '$1');
    // A question has a word of its own among its first, mostly.
    if (!SAID_WITH_THEM.has(short)) return words.some(isMoreThanLetter) ? undefined : 'noise';
    said.push(short);
  }
  if (!words.some(isMoreThanLetter)) return 'noise';
  return COURTESIES.find(([, of]) => said.some((word) => of.has(word)))?.[0];
}

/** A word without apostrophes. */
function plain(word: string): string {
  return word.replace(/['’]/g, '');
}

/** Whether a word is more than a letter. */
function isMoreThanLetter(word: string): boolean {
  return plain(word).length > 1 || /\p{Script=Han}|\p{Nd}/u.test(word);
}
