import type { Finding } from '../app/finding.ts';
import { type Config, parseConfig } from '../config.ts';
import { renderFindings } from '../console/findings.ts';
import { FootnoteError } from '../errors.ts';
import { loadLibrary } from '../files/loadLibrary.ts';
import { indexFileOf } from './openLibrary.ts';
import type { KnowledgeOption, Terminal } from './terminal.ts';

/** `footnote doctor`: examines all that a start needs, says what is wrong and how to mend it, and ends with 1 if anything is. */
export async function run({ stdout, env }: Terminal, options: KnowledgeOption): Promise<void> {
  const findings = await examine(env, options);
  stdout.write(`${renderFindings(findings)}\n`);
  if (findings.some(({ well }) => !well)) process.exitCode = 1;
}

async function examine(env: Terminal['env'], { knowledge }: KnowledgeOption): Promise<readonly Finding[]> {
  let config: Config;
  try {
    config = parseConfig(env);
  } catch (error) {
    return [failing('settings', error)];
  }
  const settings = { name: 'settings', well: true, text: 'All can be read.' };
  const [articles, database, discord] = await Promise.all([
    examineKnowledge(knowledge ?? config.knowledgeDir, indexFileOf(config)),
    examineDatabase(config),
    examineToken(config),
  ]);
  return [settings, articles, database, ...discord];
}

async function examineKnowledge(folder: string, indexFile: string): Promise<Finding> {
  try {
    const { library, diagnostics } = await loadLibrary(folder, { indexFile });
    const held = `${library.articles.length} ${library.articles.length === 1 ? 'article' : 'articles'}`;
    if (diagnostics.length === 0) return { name: 'knowledge', well: true, text: `${held} in ${folder}.` };
    const text = `${held} in ${folder} can be used, but ${diagnostics.length} faults were found: "footnote check" lists them.`;
    return { name: 'knowledge', well: false, text };
  } catch (error) {
    return failing('knowledge', error);
  }
}

async function examineDatabase(config: Config): Promise<Finding> {
  const { openStore } = await import('../store/openStore.ts');
  try {
    const store = await openStore(config);
    await store.check().finally(() => store.close());
    const engine = config.databaseUrl === undefined ? `SQLite in ${config.dataDir}` : 'PostgreSQL';
    return {
      name: 'database',
      well: true,
      text: `${engine} can be written to, and its tables are up to date.`,
    };
  } catch (error) {
    return failing('database', error);
  }
}

async function examineToken({ token, apiUrl }: Config): Promise<readonly Finding[]> {
  if (token === undefined) {
    const text = 'There is none, so only the terminal works: put the bot’s token into DISCORD_TOKEN.';
    return [{ name: 'token', well: false, text }];
  }
  const { examineDiscord } = await import('../discord/examine.ts');
  return examineDiscord({ config: { token, apiUrl }, now: Date.now });
}

function failing(name: string, error: unknown): Finding {
  if (error instanceof FootnoteError) return { name, well: false, text: error.message };
  const kind = error instanceof Error ? error.message : String(error);
  return { name, well: false, text: `Footnote met a defect of its own: ${kind}` };
}
