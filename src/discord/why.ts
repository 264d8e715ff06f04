import type { Answer, Band, Quotation } from '../answer/answer.ts';
import type { MatchedTerm } from '../retrieval/matchedTerms.ts';
import type { Repair } from '../retrieval/question.ts';
import { wholeCharacters } from './render/markdown.ts';

/** Why a passage was shown, as far as its buttons can carry it; nothing of it when it was asked for by its topic. */
export interface Why {
  readonly band?: Band;
  readonly repairs: readonly Repair[];
  readonly matched: readonly MatchedWord[];
  /** Words of the question before it, with which it was read together. */
  readonly carried: readonly string[];
}

/** A word of the question that the passage has: the very word, another form of it, or a related one. */
export interface MatchedWord {
  readonly word: string;
  readonly how: 'word' | 'form' | 'related';
}

/** No reason: the passage was asked for by its topic. */
export const NO_REASON: Why = { repairs: [], matched: [], carried: [] };

const BANDS: Readonly<Record<string, Band>> = { h: 'high', m: 'medium', l: 'low' };
const MARKS = { word: '', form: '~', related: '^' } as const;
const LONGEST_WORD = 24;

/** Why a passage of an answer was shown. */
export function whyOf(answer: Answer, { matched }: Quotation, carried: readonly string[] = []): Why {
  return {
    ...(answer.kind !== 'fallback' && { band: answer.band }),
    repairs: answer.repairs,
    matched: matched.map(({ word, by }) => ({ word, how: howOf(by) })),
    carried,
  };
}

/** The reason as a field of a `custom_id` of at most `room` characters: `h,haedory>haedori,exercise,~held,+wallaby`. What has no room is left out. */
export function writeWhy({ band, repairs, matched, carried }: Why, room: number): string {
  const items = [
    ...repairs.map(({ from, to }) => `${clean(from)}>${clean(to)}`),
    ...matched.map(({ word, how }) => `${MARKS[how]}${clean(word)}`),
    ...carried.map((word) => `+${clean(word)}`),
  ];
  const fitting: string[] = [band?.charAt(0) ?? ''];
  for (const item of items) {
    if ([...fitting, item].join(',').length <= room) fitting.push(item);
  }
  return fitting.join(',');
}

/** Reads the field back. It comes from outside: what makes no sense in it is left out. */
export function parseWhy(field: string): Why {
  const [band = '', ...items] = field.split(',');
  const repairs = items.flatMap((item) => {
    const [from, to, more] = item.split('>');
    return from && to && more === undefined ? [{ from, to }] : [];
  });
  const matched = items.flatMap((item): MatchedWord[] => {
    const [, mark, word] = /^([~^]?)([^>~^+]+)$/.exec(item) ?? [];
    if (word === undefined) return [];
    return [{ word, how: mark === '~' ? 'form' : mark === '^' ? 'related' : 'word' }];
  });
  const carried = items.flatMap((item) => (/^\+[^>~^+]+$/.test(item) ? [item.slice(1)] : []));
  const known = Object.hasOwn(BANDS, band) ? BANDS[band] : undefined;
  return { ...(known && { band: known }), repairs, matched, carried };
}

function howOf(by: MatchedTerm['by']): MatchedWord['how'] {
  if (by === 'word') return 'word';
  return by === 'form' || by === 'derived' ? 'form' : 'related';
}

function clean(word: string): string {
  return wholeCharacters(word.replace(/[|,>~^+]/g, '').slice(0, LONGEST_WORD));
}
