import { createInterface } from 'node:readline';
import type { Answer, Quotation } from '../answer/answer.ts';
import { ask } from '../app/ask.ts';
import type { LibrarySource } from '../app/librarySource.ts';
import { topics } from '../app/topics.ts';
import type { Library } from '../retrieval/library.ts';
import { renderReload } from './reload.ts';
import { renderAnswer, renderQuotation, renderTopics } from './render.ts';
import type { Style } from './style.ts';

const HELP = `Ask a question in your own words. The answer is a quotation from the articles, with its footnote.
  /topics   what can be asked
  /help     this help
  /quit     leave (or Ctrl+D)`;

/** Where a console reads and writes; on a terminal it has a prompt and history, on a pipe it has neither. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly style: Style;
  /** Where it tells that the articles have changed. */
  readonly notes: NodeJS.WritableStream;
}

/** Answers questions line by line until the input ends or the user leaves. */
export async function chat(source: LibrarySource, { input, output, style, notes }: Terminal): Promise<void> {
  const library = source.current;
  const live = Boolean(input.isTTY && output.isTTY);
  const lines = createInterface({
    input,
    ...(live && { output, prompt: '› ' }),
    terminal: live,
    historySize: 200,
  });
  if (live) {
    output.write(`${library().articles.length} article(s) loaded. Ask a question, or type /help.\n`);
    lines.prompt();
  }
  const unsubscribe = source.subscribe((reload) => {
    notes.write(`${live ? '\n' : ''}${renderReload(reload)}\n`);
    if (live) lines.prompt(true);
  });
  let offered: readonly Quotation[] = [];
  for await (const line of lines) {
    const said = line.trim();
    if (said === '/quit') break;
    const chosen = /^\d$/.test(said) ? offered[Number(said) - 1] : undefined;
    if (chosen) output.write(`${renderQuotation(chosen, style)}\n\n`);
    else if (said.startsWith('/')) output.write(`${runCommand(said, library())}\n\n`);
    else if (said !== '') {
      const { answer } = ask(library(), said);
      offered = offers(answer);
      const hint = offered.length > 0 ? '\nType a number to read one.' : '';
      output.write(`${renderAnswer(answer, style)}${hint}\n\n`);
    }
    if (live) lines.prompt();
  }
  unsubscribe();
  lines.close();
}

function runCommand(command: string, library: Library): string {
  if (command === '/topics') return renderTopics(topics(library));
  if (command === '/help') return HELP;
  return `There is no ${command.split(/\s/, 1)[0]}. ${HELP}`;
}

function offers(answer: Answer): readonly Quotation[] {
  if (answer.kind === 'choice') return answer.candidates;
  return answer.kind === 'fallback' ? answer.nearest : [];
}
