import type { ConfidenceCue } from '../retrieval/confidenceCues.ts';
import type { ExampleCue } from '../retrieval/exampleCues.ts';
import { type Contribution, type Explanation, explain } from '../retrieval/explain.ts';
import type { Library } from '../retrieval/library.ts';
import { search } from '../retrieval/search.ts';
import type { SignalName } from '../retrieval/signals/signals.ts';
import { CONFIDENCE_WEIGHTS, EXAMPLE_WEIGHTS } from '../retrieval/weights.ts';
import type { Judgement } from './judge.ts';

/**
 * What went wrong: another passage stood first; the right one did, but was held back; its highlight shows another sentence;
 * or something was given where the articles have no answer.
 */
type MissReason = 'other passage first' | 'held back' | 'other sentence marked' | 'false answer';

/** A question that was not answered as expected, and why. */
export interface Miss {
  readonly line: number;
  readonly question: string;
  readonly kind?: string;
  readonly reason: MissReason;
  /** 0 to 1. */
  readonly confidence: number;
  /** The passage that stood first, and which words of the question it has. */
  readonly first?: { readonly passageId: string; readonly words: readonly string[] };
  /** The right passage with the best rank, from 1; no rank when it was not read closely. */
  readonly expected?: { readonly passageId: string; readonly rank?: number };
  /** Words of the question that the articles never use. */
  readonly unknownWords: readonly string[];
  /** For another passage first: what spoke most for it and against the expected one, in log-odds. */
  readonly signals: readonly SignalGap[];
  /** For a passage held back or a false answer: what lowered or raised the confidence most, in log-odds. */
  readonly cues: readonly CueEffect[];
}

/** How much more a signal gave the passage that stood first than the expected one; negative when it spoke for the latter. */
interface SignalGap {
  /** A signal of the ranking, or what the authors' example questions changed. */
  readonly signal: SignalName | 'examples';
  readonly level: Contribution['level'];
  readonly difference: number;
}

/** What one cue added to the confidence, in log-odds: where the passage has example questions, one of theirs, the words being one. */
interface CueEffect {
  readonly cue: ConfidenceCue | ExampleCue;
  readonly effect: number;
}

const SHOWN = 3;
// What sums in another order differ by, and no more.
const NOTHING = 1e-9;

/** Says what went wrong with a judged question, or `undefined` when nothing did. */
export function miss(library: Library, judgement: Judgement): Miss | undefined {
  const reason = reasonOf(judgement);
  if (reason === undefined) return undefined;
  const { asked, answer, first } = judgement;
  const { question, kind, line } = asked;
  const found = search(library.index, question, 1);
  const expected = bestExpected(library, judgement);
  const words = found.matches[0]?.terms.map(({ word }) => word) ?? [];
  return {
    line,
    question,
    ...(kind !== undefined && { kind }),
    reason,
    confidence: answer.confidence,
    ...(first && { first: { passageId: first.passage.id, words } }),
    ...(expected && { expected }),
    unknownWords: found.unknownWords,
    signals: reason === 'other passage first' ? signalGaps(library, judgement, expected?.passageId) : [],
    cues: cueEffects(library, judgement, reason),
  };
}

function reasonOf({ answerable, answered, right, highlighted }: Judgement): MissReason | undefined {
  if (!answerable) return answered ? 'false answer' : undefined;
  if (!right) return 'other passage first';
  if (!answered) return 'held back';
  return highlighted === false ? 'other sentence marked' : undefined;
}

function bestExpected(library: Library, { asked }: Judgement): Miss['expected'] {
  const ids = [...new Set(asked.expected.map(({ passageId }) => passageId))];
  const ranked = ids.map((passageId) => {
    const rank = explain(library.index, asked.question, passageId)?.rank;
    return { passageId, ...(rank !== undefined && { rank }) };
  });
  const place = ({ rank = Number.POSITIVE_INFINITY }: { rank?: number }): number => rank;
  return ranked.reduce<Miss['expected']>(
    (best, one) => (best === undefined || place(one) < place(best) ? one : best),
    undefined,
  );
}

/** The signals that differ most between the passage that stood first and the expected one. */
function signalGaps(
  library: Library,
  { asked, first }: Judgement,
  expected: string | undefined,
): SignalGap[] {
  const winner = first && explain(library.index, asked.question, first.passage.id);
  const loser = expected === undefined ? undefined : explain(library.index, asked.question, expected);
  if (!winner || !loser) return [];
  const gaps = new Map<string, SignalGap>();
  const add = ({ signal, level, difference }: SignalGap): void => {
    const key = `${level} ${signal}`;
    gaps.set(key, { signal, level, difference: (gaps.get(key)?.difference ?? 0) + difference });
  };
  for (const [sign, { contributions, score }] of [[1, winner] as const, [-1, loser] as const]) {
    for (const { contribution, ...one } of contributions) add({ ...one, difference: sign * contribution });
    const byWords = contributions.reduce((sum, { contribution }) => sum + contribution, 0);
    add({ signal: 'examples', level: 'passage', difference: sign * (score - byWords) });
  }
  return [...gaps.values()]
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, SHOWN)
    .filter(({ difference }) => Math.abs(difference) > NOTHING);
}

/** The cues that weighed most on the wrong side: against a right answer held back, or for a false one. */
function cueEffects(library: Library, { asked, first }: Judgement, reason: MissReason): CueEffect[] {
  if (!first || (reason !== 'held back' && reason !== 'false answer')) return [];
  const sign = reason === 'false answer' ? 1 : -1;
  return effects(explain(library.index, asked.question, first.passage.id))
    .filter(({ effect }) => effect * sign > 0)
    .sort((a, b) => (b.effect - a.effect) * sign)
    .slice(0, SHOWN);
}

function effects(explanation: Explanation | undefined): CueEffect[] {
  const { examples, confidence } = explanation ?? {};
  if (examples)
    return (Object.keys(examples) as ExampleCue[]).map((cue) => ({
      cue,
      effect: EXAMPLE_WEIGHTS[cue] * examples[cue],
    }));
  if (!confidence) return [];
  return (Object.keys(confidence) as ConfidenceCue[]).map((cue) => ({
    cue,
    effect: CONFIDENCE_WEIGHTS[cue] * confidence[cue],
  }));
}
