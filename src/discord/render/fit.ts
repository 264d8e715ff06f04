import { texts } from '../texts.ts';

/** Discord's limit for the text of a message, in characters. */
export const MESSAGE_LIMIT = 2000;

/** Lines of a list between others, as many as fit into one message, and how many more there are. */
export function fitList(
  head: readonly string[],
  entries: readonly string[],
  tail: readonly string[],
): string {
  const frame = [...head, texts.more(entries.length), ...tail].join('\n').length;
  let room = MESSAGE_LIMIT - frame;
  const fitting = entries.findIndex((entry) => {
    room -= entry.length + 1;
    return room < 0;
  });
  const shown = fitting < 0 ? entries : entries.slice(0, fitting);
  const missing = entries.length - shown.length;
  return [...head, ...shown, ...(missing > 0 ? [texts.more(missing)] : []), ...tail].join('\n');
}
