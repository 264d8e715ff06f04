import { rename, writeFile } from 'node:fs/promises';
import { isSeq, parseDocument } from 'yaml';
import { FootnoteError } from '../errors.ts';
import { readTextFile } from './textFile.ts';

/**
 * Adds cases to the questions of an evaluation file, made if it is not there, and gives the number of those added: a case
 * that stands in it already is left out. What else stands in the file, comments too, stays as it is.
 *
 * @param cases each as YAML on one line, such as `- { question: "…", expect: none }`
 * @throws FootnoteError `INPUT_INVALID` when the file is no evaluation file, or cannot be written
 */
export async function appendCases(file: string, cases: readonly string[]): Promise<number> {
  const text = await currentText(file);
  const { at, indent } = endOfQuestions(file, text);
  const added = cases.filter((one) => !text.includes(one));
  if (added.length === 0) return 0;
  const before = text.slice(0, at);
  const lines = added.map((one) => `${indent}${one}\n`).join('');
  const whole = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${lines}${text.slice(at)}`;
  await replaceFile(file, whole);
  return added.length;
}

async function currentText(file: string): Promise<string> {
  const read = await readTextFile(file);
  if ('text' in read) return read.text;
  if (read.fault.message.startsWith('there is no such file')) return 'questions:\n';
  throw new FootnoteError('INPUT_INVALID', `${file}: ${read.fault.message}`);
}

/** Where the next question goes, and how far in. */
function endOfQuestions(file: string, text: string): { readonly at: number; readonly indent: string } {
  const document = parseDocument(text);
  const questions = document.get('questions', true);
  if (document.errors.length === 0 && text.trim() === 'questions:') return { at: text.length, indent: '  ' };
  const [first] = isSeq(questions) && !questions.flow ? questions.items : [];
  const start = (first as { range?: [number, number, number] } | undefined)?.range?.[0];
  const end = isSeq(questions) ? questions.range?.[1] : undefined;
  if (document.errors.length > 0 || start === undefined || end === undefined) {
    const mend =
      'it must be YAML with a key "questions", and below it one question a line, each behind a hyphen';
    throw new FootnoteError('INPUT_INVALID', `${file} is no evaluation file to add to: ${mend}.`);
  }
  const dash = text.lastIndexOf('-', start);
  const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
  const lineEnd = text.indexOf('\n', end - 1);
  return { at: lineEnd < 0 ? text.length : lineEnd + 1, indent };
}

/** Replaces a file in one step, so that nobody ever reads half of it. */
async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.new`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new FootnoteError('INPUT_INVALID', `${file} cannot be written (${code}).`, { cause: error });
  }
}
