import type { Article } from '../../knowledge/article.ts';
import type { CheckedArticle, Finding, Rule } from '../rule.ts';

const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;
const ROMAN_NUMERAL = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
// What everybody knows. Written for this project.
const KNOWN = new Set(
  (
    'AC AD AI AM ATM BBC BC BCE CD CE CEO CET CNN DC DIY DNA DVD EST EU FAQ FBI GDP GMT GPS HD HIV HMAS HMS HR HTML HTTP HTTPS ' +
    'ID IMF IQ IT JPEG JSON KB LED MB NASA NATO NGO OK PC PDF PIN PM POW QR RAM RIP RNA RSS SIM SMS SOS TV UFO UK UN UNESCO ' +
    'UNICEF UPS URL US USA USB USS UTC UV VAT VIP WHO WIFI XML YAML ZIP'
  ).split(' '),
);

/** Readers who do not know an acronym ask for its long form, which is found only where the article, or its glossary, gives it. */
export default {
  name: 'acronym-undefined',
  severity: 'warning',
  find: ({ articles }) => articles.flatMap(undefinedIn),
} satisfies Rule;

function undefinedIn({ path, article }: CheckedArticle): Finding[] {
  const seen = new Set<string>();
  return article.passages.flatMap(({ text, line }) =>
    [...text.matchAll(ACRONYM)].flatMap(({ 0: acronym, index }) => {
      if (seen.has(acronym) || KNOWN.has(acronym) || ROMAN_NUMERAL.test(acronym)) return [];
      if (isShouted(text, index, acronym.length)) return [];
      seen.add(acronym);
      if (isDefined(article, acronym)) return [];
      const message = `nothing says what ${acronym} stands for; write it out where it comes first, “Long Form (${acronym})”, or in the glossary`;
      return [{ path, line, message }];
    }),
  );
}

/** Whether the next or the last word is all in capitals too. */
function isShouted(text: string, start: number, length: number): boolean {
  return (
    /\p{Lu}{2}[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, start - 20), start)) ||
    /^[^\p{L}\p{N}]*\p{Lu}{2}/u.test(text.slice(start + length, start + length + 20))
  );
}

/** An acronym is explained beside a bracket, “Long Form (LF)” or “LF (Long Form)”, or by the glossary. */
function isDefined({ meta, passages }: Article, acronym: string): boolean {
  const beside = new RegExp(`\\(${acronym}[);,]|(?<![\\p{L}\\p{N}])${acronym} \\(`, 'u');
  const told = Object.entries(meta.glossary ?? {}).flatMap(([asked, said]) => [asked, ...said]);
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${acronym}(?![\\p{L}\\p{N}])`, 'u');
  return told.some((text) => word.test(text)) || passages.some(({ text }) => beside.test(text));
}
