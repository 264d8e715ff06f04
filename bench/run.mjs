// Measures Footnote's search beside its peers, prints tables, and writes them with charts into results/:
//
//   npm run bench              26, 1,000 and 10,000 passages, in about two minutes
//   npm run bench -- --full    up to 1,000,000 passages, and the whole bot, in about twenty
//
// --only=footnote,minisearch-stemmed measures these systems alone, and --sizes=1000,10000 these sizes.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
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
const { SYSTEMS } = await import('./systems/systems.mjs');
const { chartsOf } = await import('./report/charts.mjs');
const { reportOn } = await import('./report/report.mjs');
const { summarise } = await import('./report/summary.mjs');

const MINUTE = 60_000;
const SECOND = 1000;
const SMALL = [
  { size: 26, rounds: 2, questions: 300, patience: MINUTE, budget: 2 * SECOND },
  { size: 1000, rounds: 2, questions: 300, patience: MINUTE, budget: 2 * SECOND },
  { size: 10_000, rounds: 1, questions: 300, patience: MINUTE, budget: 5 * SECOND },
];
const FULL = [
  { size: 26, rounds: 5, questions: 500, patience: MINUTE, budget: 10 * SECOND },
  { size: 1000, rounds: 5, questions: 500, patience: MINUTE, budget: 10 * SECOND },
  { size: 10_000, rounds: 3, questions: 500, patience: 2 * MINUTE, budget: 20 * SECOND },
  { size: 100_000, rounds: 2, questions: 300, patience: 4 * MINUTE, budget: 20 * SECOND },
  { size: 1_000_000, rounds: 1, questions: 300, patience: 8 * MINUTE, budget: 30 * SECOND },
];

const { values: options } = parseArgs({
  options: { full: { type: 'boolean' }, only: { type: 'string' }, sizes: { type: 'string' } },
});
const keys = options.only?.split(',') ?? SYSTEMS;
const wanted = options.sizes?.split(',').map(Number);
const plans = (options.full ? FULL : SMALL).filter(({ size }) => wanted?.includes(size) ?? true);

const sizes = [];
const reports = [machine()];
for (const plan of plans) {
  const systems = summarise(await measure(plan, keys, tell));
  sizes.push({ ...plan, systems });
  reports.push(reportOn(sizes.at(-1)));
  console.log(`${reports.at(-1)}\n`);
}
write();

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
  const whole = options.full && !options.only && !wanted;
  const folder = here(whole ? 'results/' : 'results/small/');
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('report.md', folder), `${reports.join('\n\n')}\n`);
  writeFileSync(
    new URL('figures.json', folder),
    `${JSON.stringify({ machine: machine(), sizes }, null, 1)}\n`,
  );
  for (const [name, svg] of chartsOf(sizes)) writeFileSync(new URL(`${name}.svg`, folder), `${svg}\n`);
  console.log(`Written to ${folder.pathname}`);
}
