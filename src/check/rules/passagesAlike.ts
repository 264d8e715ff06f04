import type { Passage } from '../../knowledge/passage.ts';
import type { Rule } from '../rule.ts';

// Two passages are alike when at least this share of the runs of three words that either has stands in both (Jaccard's index).
const SHARE = 0.8;
const RUN = 3;
const FEWEST_RUNS = 6;

interface Shingled {
  readonly path: string;
  readonly passage: Passage;
  readonly runs: readonly string[];
}

/** Of two passages that say the same in nearly the same words, either may answer, and neither surely. */
export default {
  name: 'passages-alike',
  severity: 'warning',
  find: ({ articles }) => {
    const all = articles.flatMap(({ path, article }) =>
      article.passages
        .filter(({ repeats }) => repeats === undefined)
        .map((passage): Shingled => ({ path, passage, runs: runsOf(passage.text) }))
        .filter(({ runs }) => runs.length >= FEWEST_RUNS),
    );
    const withRun = new Map<string, Shingled[]>();
    return all.flatMap((one) => {
      // Sets that share so much share one of their first runs in any fixed order: only those need be looked up (Chaudhuri, Ganti
      // and Kaushik, ICDE 2006).
      const prefix = one.runs.slice(0, Math.floor((1 - SHARE) * one.runs.length) + 1);
      const near = new Set(prefix.flatMap((run) => withRun.get(run) ?? []));
      for (const run of prefix) withRun.set(run, [...(withRun.get(run) ?? []), one]);
      const twin = [...near].find((other) => areAlike(one.runs, other.runs));
      if (!twin) return [];
      const message = `this passage says nearly the same as ${twin.passage.id}; keep one of the two`;
      return [{ path: one.path, line: one.passage.line, message }];
    });
  },
} satisfies Rule;

/** The distinct runs of words, sorted. */
function runsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
  return [...new Set(runs)].sort();
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const inB = new Set(b);
  const shared = a.filter((run) => inB.has(run)).length;
  return shared / (a.length + b.length - shared) >= SHARE;
}
