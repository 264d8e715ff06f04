import type { Article } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopwords.ts';
import { tokens } from './tokens.ts';
import { termId, type Vocabulary } from './vocabulary.ts';

/** Words of a question and what the articles say instead. */
export interface Alias {
  /** The terms that must all stand in the question. */
  readonly asked: readonly string[];
  /** Ids of the terms that stand for them. */
  readonly said: readonly number[];
}

/** An alias that an article gives, its terms by name. */
export interface OtherName {
  readonly asked: readonly string[];
  readonly said: readonly string[];
}

const ABBREVIATION = /\((\p{Lu}[\p{L}]{1,6})\)/gu;
const REACH = 120;

/**
 * The other names that an article gives: acronyms that its text explains, "Concentrated Solar Power (CSP)", the initials of its title,
 * *NYC* for "New York City", and its author's glossary.
 */
export function otherNames({ meta, passages }: Article): OtherName[] {
  return [
    ...Object.entries(meta.glossary ?? {}).flatMap(([asked, said]) =>
      said.map((one) => ({ asked: terms(asked), said: terms(one) })),
    ),
    ...passages.flatMap(acronyms),
    ...initials(meta.title),
  ];
}

/** The aliases of a library, of what each of its articles gives. What no article says stands for nothing. */
export function aliasesOf(names: readonly (readonly OtherName[])[], vocabulary: Vocabulary): Alias[] {
  const seen = new Set<string>();
  return names.flat().flatMap(({ asked, said }) => {
    const ids = said.map((term) => termId(vocabulary, term)).filter((id) => id >= 0);
    const key = `${asked.join(' ')}|${ids.join(' ')}`;
    if (asked.length === 0 || ids.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ asked, said: ids }];
  });
}

/** An acronym and its long form, both ways round. The initials of the words before the bracket must spell it. */
function acronyms({ text }: Passage): OtherName[] {
  return [...text.matchAll(ABBREVIATION)].flatMap((match) => {
    const acronym = match[1] as string;
    const letters = acronym.replace(/\p{Ll}/gu, '').toLowerCase();
    if (letters.length < 2) return [];
    const before = tokens(text.slice(Math.max(0, match.index - REACH), match.index)).map(({ word }) => word);
    let letter = letters.length - 1;
    let at = before.length - 1;
    for (; letter >= 0 && at >= 0; at--) {
      if (before[at]?.[0] === letters[letter]) letter--;
      else if (!isStopWord(before[at] as string)) break;
    }
    if (letter >= 0) return [];
    const short = terms(acronym);
    const long = before
      .slice(at + 1)
      .filter((word) => !isStopWord(word))
      .map(stem);
    return [
      { asked: short, said: long },
      { asked: long, said: short },
    ];
  });
}

/** The initials of a title of two to six words, each with a capital. */
function initials(title: string): OtherName[] {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 2 || words.length > 6 || words.some((word) => !/^\p{Lu}\p{Ll}/u.test(word))) return [];
  return [{ asked: terms(words.map((word) => word.charAt(0)).join('')), said: terms(title) }];
}

function terms(text: string): string[] {
  return tokens(text)
    .map(({ word }) => word)
    .filter((word) => !isStopWord(word))
    .map(stem);
}
