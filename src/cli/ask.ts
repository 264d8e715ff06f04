import { ask } from '../app/ask.ts';
import { parseConfig } from '../config.ts';
import { answerLines } from '../console/jsonl.ts';
import { renderAnswer } from '../console/render.ts';
import { styleFor } from '../console/style.ts';
import { FootnoteError } from '../errors.ts';
import { openLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

interface Options extends KnowledgeOption {
  readonly jsonl?: boolean;
}

/** `footnote ask "…"`: answers one question; with `--jsonl`, every line of the input. */
export async function run(terminal: Terminal, question: string | undefined, options: Options): Promise<void> {
  const config = parseConfig(terminal.env);
  if (options.jsonl) {
    return answerLines(await openLibrary(terminal, config, options), terminal.stdin, terminal.stdout);
  }
  if (question === undefined) {
    throw new FootnoteError('INPUT_INVALID', 'There is no question: write footnote ask "…", or use --jsonl.');
  }
  const { answer } = ask(await openLibrary(terminal, config, options), question);
  terminal.stdout.write(`${renderAnswer(answer, styleFor(terminal.stdout, config.color))}\n`);
}
