import { ask } from '../../dist/app/ask.js';
import { loadLanguages } from '../../dist/discord/languages.js';
import { answerCard } from '../../dist/discord/render/answerCard.js';
import { payload } from '../../dist/discord/render/payload.js';
import { median } from '../measure/statistics.mjs';
import { ownLibrary, ownQuestions } from './questions.mjs';

const WARM_UP = 1000;
const ROUNDS = 9;

/**
 * How long the bot's own code takes for a question on the project's article, without Discord: from the question to the message that
 * would be sent, as JSON. Medians of rounds, in ms; `perSecond` is of one core.
 */
export async function measureInProcess() {
  const library = await ownLibrary();
  const questions = await ownQuestions(library);
  const { say } = (await loadLanguages()).of('en');
  const view = { say, sharing: 'anywhere' };
  const answers = (question) => ask(library, question).answer;
  const messages = (question) =>
    JSON.stringify(payload(answerCard(answers(question), view, { question }), view));
  const each = (work) => {
    const began = performance.now();
    for (const question of questions) work(question);
    return (performance.now() - began) / questions.length;
  };
  for (let asked = 0; asked < WARM_UP; asked += questions.length) each(messages);
  const rounds = Array.from({ length: ROUNDS }, () => ({ asking: each(answers), whole: each(messages) }));
  const asking = median(rounds.map((round) => round.asking));
  const whole = median(rounds.map((round) => round.whole));
  return { asking, whole, perSecond: 1000 / whole };
}
