import { fileURLToPath } from 'node:url';
import { loadLibrary } from '../../dist/files/loadLibrary.js';
import { readEvaluation } from '../../dist/files/readEvaluation.js';

const ARTICLES = fileURLToPath(new URL('../../knowledge', import.meta.url));
const EVALUATION = fileURLToPath(
  new URL('../../test/evaluation/australia-south-korea.yaml', import.meta.url),
);

/** The library of the project's own articles. */
export async function ownLibrary() {
  return (await loadLibrary(ARTICLES)).library;
}

/** The questions of the evaluation of the project's own article: worded like it, worded freely, and some that it does not answer. */
export async function ownQuestions(library) {
  const { cases } = await readEvaluation(EVALUATION, library);
  return cases.map(({ question }) => question);
}
