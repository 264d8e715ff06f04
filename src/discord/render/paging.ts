import { encodeCustomId } from '../customId.ts';
import type { Say } from '../texts.ts';
import type { CardButton } from './card.ts';

/** A page of a list, from 0, and how many there are. */
interface Page {
  readonly page: number;
  readonly pages: number;
}

/** Which page it is, to stand behind a title; nothing when it is the only one. */
export function pageText({ page, pages }: Page, say: Say): string {
  return pages > 1 ? say('page.of', { page: page + 1, pages }) : '';
}

/** Buttons to the page before and the one after, where there is one. */
export function pageButtons(
  { page, pages }: Page,
  id: (page: number) => readonly [string, ...string[]],
  say: Say,
): readonly CardButton[] {
  const button = (label: string, to: number): readonly CardButton[] => {
    const [component, ...fields] = id(to);
    return to >= 0 && to < pages ? [{ label, customId: encodeCustomId({ component, fields }) }] : [];
  };
  return [...button(say('page.before'), page - 1), ...button(say('page.after'), page + 1)];
}
