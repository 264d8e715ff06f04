import type { Rule } from './rule.ts';
import accessedStale from './rules/accessedStale.ts';
import acronymUndefined from './rules/acronymUndefined.ts';
import addressTooLong from './rules/addressTooLong.ts';
import byteOrderMark from './rules/byteOrderMark.ts';
import dateInFuture from './rules/dateInFuture.ts';
import followupUnanswered from './rules/followupUnanswered.ts';
import glossaryIdle from './rules/glossaryIdle.ts';
import intentsCollide from './rules/intentsCollide.ts';
import intentUnreached from './rules/intentUnreached.ts';
import lineEnds from './rules/lineEnds.ts';
import normalisation from './rules/normalisation.ts';
import outOfScopeAnswered from './rules/outOfScopeAnswered.ts';
import passagesAlike from './rules/passagesAlike.ts';
import passageTooLong from './rules/passageTooLong.ts';
import quoteAmbiguous from './rules/quoteAmbiguous.ts';
import titleRepeated from './rules/titleRepeated.ts';

/** Every rule that articles are checked by, besides those without which they cannot be read at all. */
export const RULES: readonly Rule[] = [
  accessedStale,
  acronymUndefined,
  addressTooLong,
  byteOrderMark,
  dateInFuture,
  followupUnanswered,
  glossaryIdle,
  intentsCollide,
  intentUnreached,
  lineEnds,
  normalisation,
  outOfScopeAnswered,
  passagesAlike,
  passageTooLong,
  quoteAmbiguous,
  titleRepeated,
];
