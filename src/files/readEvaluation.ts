import { readFile } from 'node:fs/promises';
import { FootnoteError } from '../errors.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { parseEvaluation } from '../evaluate/parseEvaluation.ts';
import type { Library } from '../retrieval/library.ts';

/**
 * Reads an evaluation file and finds what it expects in the library.
 *
 * @throws FootnoteError `INPUT_INVALID` when the file cannot be read, or with every fault in it as `path:line: message`
 */
export async function readEvaluation(file: string, library: Library): Promise<Evaluation> {
  const { evaluation, faults } = parseEvaluation(await readText(file), library);
  if (evaluation) return evaluation;
  const lines = faults.map(({ line, message }) => `${file}:${line}: ${message}`);
  throw new FootnoteError('INPUT_INVALID', lines.join('\n'));
}

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    const reason =
      cause instanceof TypeError
        ? 'it is not UTF-8 text; save it anew as UTF-8'
        : (cause as NodeJS.ErrnoException).code;
    throw new FootnoteError('INPUT_INVALID', `${file}:1: the file cannot be read (${reason})`, { cause });
  }
}
