import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeCorpus } from '../corpus/files.mjs';
import { loadSystem } from '../systems/systems.mjs';

/** A process may take so much of the heap, in MB. */
const HEAP = 12_000;

/**
 * Measures systems at one size in several rounds. In each round every system has its turn, from its build to its last question in one
 * process and its cold start in another, so that what disturbs the machine disturbs all alike.
 *
 * @param {{ size: number, rounds: number, questions: number, patience: number, budget: number }} plan
 *   `patience` is how long a process may take, and `budget` how long to ask questions, in ms
 * @param {readonly string[]} keys
 * @param {(line: string) => void} tell is told how it goes
 * @returns {Promise<Map<string, { name: string, rounds: object[], left?: string }>>} by system; `left` says why one was left out
 */
export async function measure(plan, keys, tell) {
  const corpus = mkdtempSync(path.join(tmpdir(), 'footnote-bench-'));
  const clear = () => rmSync(corpus, { recursive: true, force: true });
  // Who interrupts it should not be left with hundreds of megabytes.
  process.once('exit', clear);
  try {
    writeCorpus(corpus, plan);
    const measured = new Map();
    for (const key of keys) {
      const { name, upTo = Number.POSITIVE_INFINITY, why, missing } = await loadSystem(key);
      measured.set(key, { name, rounds: [], left: missing ?? (plan.size > upTo ? why : undefined) });
    }
    for (let round = 0; round < plan.rounds; round++) {
      // Each round begins with another system.
      const order = [...keys.slice(round % keys.length), ...keys.slice(0, round % keys.length)];
      for (const key of order.filter((one) => measured.get(one).left === undefined)) {
        const system = measured.get(key);
        tell(`${plan.size} passages, round ${round + 1} of ${plan.rounds}: ${system.name}`);
        const figures = await turn(key, corpus, plan);
        if (figures.failed === undefined) system.rounds.push(figures);
        else system.left = figures.failed;
      }
    }
    return measured;
  } finally {
    clear();
    process.off('exit', clear);
  }
}

/** One system's turn: what it measured, or why it could not. */
async function turn(key, corpus, { patience, budget }) {
  const folder = path.join(corpus, key);
  mkdirSync(folder);
  const system = await loadSystem(key);
  const load = system.load !== undefined;
  try {
    const figures = await apart({ what: 'whole', key, corpus, folder, save: load, budget }, patience);
    if (figures.failed !== undefined) return figures;
    if (figures.unsaved !== undefined) return { ...figures, uncold: figures.unsaved };
    const cold = await apart({ what: 'cold', key, corpus, folder, load }, patience);
    return { ...figures, cold: cold.cold, loaded: load, uncold: cold.failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Has a job done in a process of its own; what comes back has `failed` when it took too long or ended early. */
async function apart(job, patience) {
  const child = fork(new URL('./apart.mjs', import.meta.url), {
    execArgv: ['--expose-gc', `--max-old-space-size=${HEAP}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const said = [];
  child.stderr.on('data', (text) => said.push(text));
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  child.send(job);
  const ended = once(child, 'exit');
  const told = once(child, 'message');
  const first = await Promise.race([told, ended.then(() => undefined)]);
  await ended;
  const tooLate = child.signalCode === 'SIGKILL';
  clearTimeout(late);
  if (first) return first[0];
  if (tooLate) return { failed: `not done within ${Math.round(patience / 60_000)} minutes` };
  return { failed: reasonIn(Buffer.concat(said).toString()) };
}

function reasonIn(errors) {
  if (/heap out of memory|ENOMEM/.test(errors)) return `more than ${HEAP / 1000} GB of heap`;
  return /^\w*Error.*$/m.exec(errors)?.[0] ?? 'its process ended early';
}
