import { askRanked } from '../app/ask.ts';
import type { Case } from '../evaluate/evaluation.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Library } from '../retrieval/library.ts';

/** Who asked a question: the article's author, the program that derives questions of a passage, or an evaluation file. */
type Asker = 'author' | 'derived' | 'case';

/** How many questions were meant for a passage, and at how many of them it stood first. */
export interface Tally {
  readonly asked: number;
  readonly first: number;
}

/** What is asked of one passage, and whether it is found. */
export interface PassageCoverage {
  readonly passage: Passage;
  readonly article: string;
  /** Names of its intents. */
  readonly topics: readonly string[];
  /** How many of its intents its author wrote. */
  readonly authored: number;
  readonly questions: Readonly<Record<Asker, Tally>>;
  /** Whether it stands first for any question at all. */
  readonly found: boolean;
}

/** Two passages of which one stands first where the other was meant. */
interface Confusion {
  readonly meant: string;
  readonly first: string;
  readonly count: number;
  /** One of the questions. */
  readonly example: string;
}

/** What the questions that are known reach of a library. */
export interface Coverage {
  /** In the order of the articles; pull quotes, which never answer, are left out. */
  readonly passages: readonly PassageCoverage[];
  /** Most frequent first. */
  readonly confusions: readonly Confusion[];
}

interface Asked {
  readonly question: string;
  readonly asker: Asker;
  readonly meant: readonly string[];
}

/** Asks every example question, every derived one and the given cases, and sees which passage stands first for each. */
export function coverage(library: Library, cases: readonly Case[]): Coverage {
  const answered = questionsOf(library, cases).map((asked) => ({
    ...asked,
    first: askRanked(library, asked.question).ranking[0]?.passage.id,
  }));
  const found = new Set(answered.map(({ first }) => first));
  const passages = library.articles.flatMap((article) =>
    article.passages
      .filter(({ repeats }) => repeats === undefined)
      .map((passage): PassageCoverage => {
        const intents = article.intents.filter(({ passageId }) => passageId === passage.id);
        const tally = (asker: Asker): Tally => {
          const asked = answered.filter((one) => one.asker === asker && one.meant.includes(passage.id));
          return { asked: asked.length, first: asked.filter(({ first }) => first === passage.id).length };
        };
        return {
          passage,
          article: article.meta.title,
          topics: intents.map(({ name }) => name),
          authored: intents.filter(({ authored }) => authored).length,
          questions: { author: tally('author'), derived: tally('derived'), case: tally('case') },
          found: found.has(passage.id),
        };
      }),
  );
  return { passages, confusions: confusionsOf(answered) };
}

function questionsOf(library: Library, cases: readonly Case[]): Asked[] {
  const own = library.articles.flatMap(({ intents }) =>
    intents.flatMap(({ utterances, passageId, authored }) =>
      utterances.map(
        (question): Asked => ({ question, asker: authored ? 'author' : 'derived', meant: [passageId] }),
      ),
    ),
  );
  const more = cases
    .filter(({ expected }) => expected.length > 0)
    .map(
      ({ question, expected }): Asked => ({
        question,
        asker: 'case',
        meant: expected.map(({ passageId }) => passageId),
      }),
    );
  return [...own, ...more];
}

function confusionsOf(answered: readonly (Asked & { readonly first: string | undefined })[]): Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const { question, meant, first } of answered) {
    const [wanted] = meant;
    if (wanted === undefined || first === undefined || meant.includes(first)) continue;
    const key = `${wanted} ${first}`;
    const { count = 0, example = question } = pairs.get(key) ?? {};
    pairs.set(key, { meant: wanted, first, count: count + 1, example });
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count);
}
