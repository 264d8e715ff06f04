import type { Rule } from '../rule.ts';

/** Accents written as characters of their own look the same, but not to a search in the file. Unicode's form NFC writes them as one. */
export default {
  name: 'normalisation',
  severity: 'hint',
  find: ({ files }) =>
    files.flatMap(({ path, text }) => {
      if (text === text.normalize('NFC')) return [];
      const line = text.split(/\r\n|\r|\n/).findIndex((one) => one !== one.normalize('NFC')) + 1;
      const message = 'accents stand apart from their letters here; save the file in Unicode’s form NFC';
      return [{ path, line, message }];
    }),
  mend: (text) => text.normalize('NFC'),
} satisfies Rule;
