import type { Rule } from '../rule.ts';

const LINE_END = /\r\n|\r|\n/g;

/** A file that ends its lines now one way, now another, was edited by programs that disagree; either way alone is fine. */
export default {
  name: 'line-ends',
  severity: 'hint',
  find: ({ files }) =>
    files.flatMap(({ path, text }) => {
      const other = firstOther(text);
      if (other < 0) return [];
      const message =
        'this line ends otherwise than those above it; save the file with one kind of line ends';
      return [{ path, line: other + 1, message }];
    }),
  mend: (text) => (firstOther(text) < 0 ? text : text.replace(LINE_END, '\n')),
} satisfies Rule;

/** The first line, from 0, that ends otherwise than the first does; -1 where all end alike. */
function firstOther(text: string): number {
  const ends = [...text.matchAll(LINE_END)].map(([end]) => end);
  return ends.findIndex((end) => end !== ends[0]);
}
