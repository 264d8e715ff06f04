// Fits how much a question's words are needed: node scripts/fit/necessity.mjs QUESTIONS.json
// A Gauss–Newton step: beside each passage's score stands what that changes by with each weight, and the ranking's learner says how
// far to go. Run it in turns with ranking.mjs until neither changes much.

import { passageAt } from '../../dist/retrieval/documents.js';
import { NECESSITY_CUES } from '../../dist/retrieval/necessity.js';
import { readQuestion } from '../../dist/retrieval/question.js';
import { rank } from '../../dist/retrieval/rank.js';
import { countLibrary } from '../../dist/retrieval/statistics.js';
import { NECESSITY_WEIGHTS } from '../../dist/retrieval/weights.js';
import { readCollections } from './collections.mjs';
import { fitLists } from './learn.mjs';

const STEP = 0.1;
const CANDIDATES = 16;
// The scores and what they change by go up and down together, so the learner needs long.
const ROUNDS = 3000;

const collections = readCollections(process.argv[2]);
const lists = [...collections.map((one) => [one]), collections].flatMap(listsOf);
const [share, ...steps] = fitLists(lists, { rounds: ROUNDS });
NECESSITY_CUES.forEach((cue, i) => {
  console.log(`  ${cue}: ${(NECESSITY_WEIGHTS[cue] + steps[i] / share).toFixed(2)},`);
});

function listsOf(group) {
  const library = countLibrary(group.map(({ article }) => article));
  return group.flatMap(({ questions }) =>
    questions.flatMap(({ question, gold }) => {
      const scores = scoresOf(library, question);
      const passages = [...scores.keys()];
      const right = passages.findIndex((passage) => gold.has(passageAt(library, passage).id));
      if (right < 0) return [];
      const slopes = NECESSITY_CUES.map((cue) => {
        const more = shifted(cue, STEP, () => scoresOf(library, question));
        const less = shifted(cue, -STEP, () => scoresOf(library, question));
        // A passage that the shift hides from the search has no slope.
        return passages.map((passage) => (more.get(passage) - less.get(passage)) / (2 * STEP) || 0);
      });
      const rows = passages.map((passage, at) => [scores.get(passage), ...slopes.map((slope) => slope[at])]);
      return [{ right, rows }];
    }),
  );
}

/** By passage. */
function scoresOf(library, question) {
  const ranked = rank(library, readQuestion(library, question), { depth: CANDIDATES });
  return new Map(ranked.map(({ reading, byWords }) => [reading.passage, byWords]));
}

/** What comes out while a weight is another. */
function shifted(cue, by, compute) {
  const weight = NECESSITY_WEIGHTS[cue];
  NECESSITY_WEIGHTS[cue] = weight + by;
  const result = compute();
  NECESSITY_WEIGHTS[cue] = weight;
  return result;
}
