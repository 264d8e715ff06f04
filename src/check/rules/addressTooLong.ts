import type { Rule } from '../rule.ts';

/** Discord refuses a link button whose address has more characters. */
const LONGEST_ADDRESS = 512;

/** An address that is too long for Discord is left out there. */
export default {
  name: 'address-too-long',
  severity: 'warning',
  find: ({ articles }) =>
    articles.flatMap(({ path, article, lineOf }) => {
      const { length } = article.meta.url ?? '';
      if (length <= LONGEST_ADDRESS) return [];
      const message = `the address has ${length} characters, more than the ${LONGEST_ADDRESS} of a link on Discord; give a shorter one`;
      return [{ path, line: lineOf(['url']), message }];
    }),
} satisfies Rule;
