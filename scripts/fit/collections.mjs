// Questions with known passages → articles and the signals of their candidates, by the built program itself.
import fs from 'node:fs';
import { parseArticle } from '../../dist/knowledge/parseArticle.js';

const squash = (text) =>
  text
    .normalize('NFKC')
    .replace(/[*_`>#]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** @returns {{title, article, questions: [{question, gold: Set<passage id>}]}[]} one collection an article */
export function readCollections(file) {
  const { kbs } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return kbs.map(({ title, passages, questions }, number) => {
    const body = passages.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join('\n\n');
    const source = `---\ntitle: ${JSON.stringify(title)}\nurl: https://example.org/${number}\n---\n\n${body}\n`;
    const { article, diagnostics } = parseArticle(`article-${String(number).padStart(4, '0')}.md`, source);
    if (!article) throw new Error(`${title}: ${JSON.stringify(diagnostics)}`);
    const texts = passages.map(({ id, text }) => [squash(text), id]);
    const origin = new Map(
      article.passages.map((passage) => [passage.id, originOf(squash(passage.text), texts)]),
    );
    const answerable = questions.filter(({ impossible }) => !impossible);
    return {
      title,
      article,
      questions: answerable.map(({ question, gold, answers }) => ({
        question,
        answers,
        gold: new Set(article.passages.filter(({ id }) => gold.includes(origin.get(id))).map(({ id }) => id)),
      })),
    };
  });
}

function originOf(text, texts) {
  const exact =
    texts.find(([whole]) => whole === text) ??
    texts.find(([whole]) => whole.includes(text) || text.includes(whole));
  return exact?.[1];
}

/** The same shuffle every time (mulberry32), so that every run samples the same questions. */
export function sample(list, size, seed) {
  const shuffled = [...list];
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled.slice(0, size);
}

/** A text without case, punctuation and articles, for looking an answer up in it. */
export const plain = (text) =>
  ` ${text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\b(a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;
