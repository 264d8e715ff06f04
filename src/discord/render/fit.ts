import type { Say } from '../texts.ts';

/** Discord's limit for the text of a message, in characters. */
export const MESSAGE_LIMIT = 2000;

/** A list of lines, and the lines around it that are always there. */
interface Listing {
  readonly head: readonly string[];
  readonly entries: readonly string[];
  readonly tail?: readonly string[];
}

/** Lines of a list between others, as many as fit into one message, and how many more there are. */
export function fitList({ head, entries, tail = [] }: Listing, say: Say): string {
  const frame = [...head, say('more', { count: entries.length }), ...tail].join('\n').length;
  let room = MESSAGE_LIMIT - frame;
  const fitting = entries.findIndex((entry) => {
    room -= entry.length + 1;
    return room < 0;
  });
  const shown = fitting < 0 ? entries : entries.slice(0, fitting);
  const missing = entries.length - shown.length;
  return [...head, ...shown, ...(missing > 0 ? [say('more', { count: missing })] : []), ...tail].join('\n');
}
