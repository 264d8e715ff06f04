import { type Insight, insights } from '../app/insights.ts';
import type { Store } from '../app/store.ts';
import { suggestMend } from '../app/suggestedMend.ts';
import { parseConfig } from '../config.ts';
import { renderInsights } from '../console/insights.ts';
import { appendCases } from '../files/appendCases.ts';
import type { Library } from '../retrieval/library.ts';
import { openStore } from '../store/openStore.ts';
import { openLibrary } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

interface Options extends KnowledgeOption {
  readonly server?: string;
  readonly write?: string;
}

/** Questions looked at of each server. */
const LIMIT = 1000;

/** `footnote insights`: what the articles leave unanswered on all servers, or one; with `--write`, as cases of an evaluation file. */
export async function run(terminal: Terminal, { server, write, ...options }: Options): Promise<void> {
  const config = parseConfig(terminal.env);
  const library = await openLibrary(terminal, config, options);
  const store = await openStore(config);
  try {
    const found = await ofServers(
      store,
      server === undefined ? await store.questions.servers() : [server],
      library,
    );
    if (write === undefined) return void terminal.stdout.write(`${renderInsights(found)}\n`);
    const added = await appendCases(
      write,
      found.map((one) => suggestMend(one).evaluationCase),
    );
    terminal.stdout.write(
      `Cases added to ${write}: ${added}. Look at each: the nearest passage may be no answer.\n`,
    );
  } finally {
    await store.close();
  }
}

/** The insights of servers together: what was asked on several is one, the most asked first. */
async function ofServers(
  store: Store,
  servers: readonly string[],
  library: Library,
): Promise<readonly Insight[]> {
  const merged = new Map<string, Insight>();
  for (const guildId of servers) {
    for (const insight of await insights(store, { guildId, library, limit: LIMIT })) {
      const { sameness, because, count } = insight.question;
      const key = `${sameness} ${because}`;
      const before = merged.get(key)?.question.count ?? 0;
      merged.set(key, { ...insight, question: { ...insight.question, count: before + count } });
    }
  }
  return [...merged.values()].sort((a, b) => b.question.count - a.question.count);
}
