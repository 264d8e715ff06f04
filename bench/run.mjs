// Measures Footnote's search beside its peers, prints tables, and writes them with charts into results/:
//
//   npm run bench                    26, 1,000 and 10,000 passages, in a minute or two
//   npm run bench -- --full          up to 1,000,000 passages, and the whole bot, in half an hour
//   npm run bench -- --end-to-end    the whole bot alone
//
// --only=footnote,minisearch-stemmed measures these systems alone, --sizes=1000,10000 these sizes.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = (file) => new URL(file, import.meta.url);
const missing = [
  ['node_modules', 'The peers are not installed. Install them with: npm ci --prefix bench'],
  ['../dist/main.js', 'Footnote is not built. Build it with: npm run build'],
].filter(([file]) => !existsSync(here(file)));
if (missing.length > 0) {
  for (const [, remedy] of missing) console.error(remedy);
  process.exit(1);
}

const { measure } = await import('./measure/rounds.mjs');
const { FULL, SMALL } = await import('./measure/plans.mjs');
const { SYSTEMS } = await import('./systems/systems.mjs');
const { chartsOf } = await import('./report/charts.mjs');
const { reportOn } = await import('./report/report.mjs');
const { summarise } = await import('./report/summary.mjs');

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const options = readOptions();
const partly = options.only !== undefined || options.sizes !== undefined;
const figures = { machine: machine(), sizes: [] };
const reports = [figures.machine];
if (!options['end-to-end']) await measureSystems();
if (options['end-to-end'] || (options.full && !partly)) await measureBot();
write();

function readOptions() {
  const flags = { full: { type: 'boolean' }, 'end-to-end': { type: 'boolean' } };
  try {
    return parseArgs({ options: { ...flags, only: { type: 'string' }, sizes: { type: 'string' } } }).values;
  } catch ({ message }) {
    console.error(
      `${message.split('. ')[0]}. There are --full, --end-to-end, --only=NAMES and --sizes=NUMBERS.`,
    );
    process.exit(2);
  }
}

async function measureSystems() {
  const keys = options.only?.split(',') ?? SYSTEMS;
  const wanted = options.sizes?.split(',').map(Number);
  for (const plan of (options.full ? FULL : SMALL).filter(({ size }) => wanted?.includes(size) ?? true)) {
    const systems = summarise(await measure(plan, keys, tell));
    figures.sizes.push({ ...plan, systems });
    report(reportOn({ ...plan, systems }));
  }
}

async function measureBot() {
  const { measureInProcess } = await import('./endToEnd/inProcess.mjs');
  const { measureWholeBot } = await import('./endToEnd/wholeBot.mjs');
  const { reportEndToEnd } = await import('./report/endToEnd.mjs');
  tell('The whole bot');
  figures.endToEnd = { inProcess: await measureInProcess(), wholeBot: await measureWholeBot() };
  report(reportEndToEnd(figures.endToEnd));
}

function report(text) {
  reports.push(text);
  console.log(`${text}\n`);
}

/** On a terminal, how it goes is one line that changes. */
function tell(line) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
}

function machine() {
  const [{ model }] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `Node ${process.version}, ${os.cpus().length} cores (${model.trim()}), ${memory} GB.`;
}

/** What was measured in part or in short is not what the project shows, and is kept apart. */
function write() {
  const folder = here(options.full && !partly ? 'results/' : 'results/small/');
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('report.md', folder), `${reports.join('\n\n')}\n`);
  writeFileSync(new URL('figures.json', folder), `${JSON.stringify(figures, null, 1)}\n`);
  if (figures.sizes.length > 0)
    for (const [name, svg] of chartsOf(figures.sizes))
      writeFileSync(new URL(`${name}.svg`, folder), `${svg}\n`);
  console.log(`Written to ${fileURLToPath(folder)}`);
}
