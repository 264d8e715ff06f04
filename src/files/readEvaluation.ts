import { FootnoteError } from '../errors.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { parseEvaluation } from '../evaluate/parseEvaluation.ts';
import type { Library } from '../retrieval/library.ts';
import { readTextFile } from './textFile.ts';

/**
 * Reads an evaluation file and finds what it expects in the library.
 *
 * @throws FootnoteError `INPUT_INVALID` when the file cannot be read, or with every fault in it as `path:line: message`
 */
export async function readEvaluation(file: string, library: Library): Promise<Evaluation> {
  const read = await readTextFile(file);
  const { evaluation, faults } =
    'fault' in read ? { faults: [read.fault] } : parseEvaluation(read.text, library);
  if (evaluation) return evaluation;
  const lines = faults.map(({ line, message }) => `${file}:${line}: ${message}`);
  throw new FootnoteError('INPUT_INVALID', lines.join('\n'));
}
