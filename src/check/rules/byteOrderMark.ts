import type { Rule } from '../rule.ts';

const MARK = '\ufeff';

/** UTF-8 needs no byte order mark, and other programs take it for a character of the first line. */
export default {
  name: 'byte-order-mark',
  severity: 'hint',
  find: ({ files }) =>
    files
      .filter(({ text }) => text.startsWith(MARK))
      .map(({ path }) => ({
        path,
        line: 1,
        message: 'the file begins with a byte order mark; save it without',
      })),
  mend: (text) => (text.startsWith(MARK) ? text.slice(MARK.length) : text),
} satisfies Rule;
