import { ask } from '../../dist/app/ask.js';
import { loadLanguages } from '../../dist/discord/languages.js';
import { answerCard } from '../../dist/discord/render/answerCard.js';
import { payload } from '../../dist/discord/render/payload.js';
import { median, percentile } from '../measure/statistics.mjs';
import { ownLibrary, ownQuestions } from './questions.mjs';

// After two thousand questions V8 still optimises; a bot that has run for a day is past that.
const WARM_UP = 60;
const ROUNDS = 15;

/**
 * How long the bot's own code takes for a question on the project's article, without Discord: to the answer, and to the message that
 * would be sent, as JSON. Of each question the middle of several times counts, in ms; `perSecond` is of one core.
 */
export async function measureInProcess() {
  const library = await ownLibrary();
  const questions = await ownQuestions(library);
  const { say } = (await loadLanguages()).of('en');
  const view = { say, sharing: 'anywhere' };
  const answer = (question) => ask(library, question).answer;
  const message = (question) =>
    JSON.stringify(payload(answerCard(answer(question), view, { question }), view));
  for (let round = 0; round < WARM_UP; round++) questions.forEach(message);
  const asking = typicalTimes(questions, answer);
  const whole = typicalTimes(questions, message);
  return {
    answer: { p50: percentile(asking, 0.5), p99: percentile(asking, 0.99) },
    message: { p50: percentile(whole, 0.5), p99: percentile(whole, 0.99) },
    perSecond: (1000 * whole.length) / whole.reduce((sum, time) => sum + time, 0),
  };
}

function typicalTimes(questions, work) {
  const rounds = Array.from({ length: ROUNDS }, () =>
    questions.map((question) => {
      const began = performance.now();
      work(question);
      return performance.now() - began;
    }),
  );
  return questions.map((_, i) => median(rounds.map((times) => times[i])));
}
