// One measurement of one system, in a process of its own: told by its parent what to do, it sends back the figures and ends.
import { once } from 'node:events';
import { readQuestions, readTexts } from '../corpus/files.mjs';
import { loadSystem } from '../systems/systems.mjs';
import { median, percentile } from './statistics.mjs';
import { weigh } from './weigh.mjs';

const FOUND = 10;
// After so many questions what runs is compiled, and the times stay as they are.
const WARM_UP = 5000;
const PASSES = 3;
const LEAST = 100;

// Nobody is left to tell when its parent has ended.
process.once('disconnect', () => process.exit());
const [job] = await once(process, 'message');
const figures = job.what === 'cold' ? await coldStart(job) : await wholeLife(job);
process.send(figures, () => process.exit());

/** Builds, weighs and asks. Times in ms, memory in bytes, quality as shares of the questions. */
async function wholeLife({ key, corpus, folder, save, budget }) {
  const system = await loadSystem(key);
  const questions = readQuestions(corpus);
  const empty = await weigh();
  let texts = readTexts(corpus);
  const [documents, prepared] = await timed(() => system.prepare?.(texts) ?? texts);
  texts = undefined;
  const before = await weigh();
  const [searcher, built] = await timed(() => system.build(documents, folder));
  const after = await weigh();
  const memory = { resident: after.rss };
  if (!system.outside) {
    memory.indexBytes = after.heap - before.heap;
    memory.allBytes = after.heap - empty.heap;
  }
  const asked = await askAll(searcher, questions, budget);
  const disk = await searcher.bytesOnDisk?.();
  const unsaved = save ? await saveTo(folder, searcher) : undefined;
  await searcher.close?.();
  // Naming the documents here keeps them until now, so that the index was weighed without them.
  return { documents: documents.length, prepared, built, ...memory, disk, unsaved, ...asked };
}

/** From the start of this process to its first answer, in ms, by loading a kept index where that can be. */
async function coldStart({ key, corpus, folder, load }) {
  const system = await loadSystem(key);
  const searcher = load ? await system.load(folder) : await buildAnew(system, corpus, folder);
  const [{ question }] = readQuestions(corpus);
  await searcher.search(question, FOUND);
  return { cold: performance.now() };
}

function buildAnew(system, corpus, folder) {
  const texts = readTexts(corpus);
  return system.build(system.prepare?.(texts) ?? texts, folder);
}

/**
 * Asks every question several times, of which the middle time counts, so that neither the machine's other work nor a collection of
 * garbage makes one question look hard. When the budget (in ms) is spent, the other questions are left, but for the first hundred.
 */
async function askAll(searcher, questions, budget) {
  await warmUp(searcher, questions, budget / 5);
  const times = [];
  const places = [];
  const end = performance.now() + budget;
  for (let pass = 0; pass < PASSES; pass++)
    for (let i = 0; i < (pass === 0 ? questions.length : times.length); i++) {
      if (performance.now() > end && (pass > 0 || i >= LEAST)) break;
      const { question, passage } = questions[i];
      const [found, took] = await timed(() => searcher.search(question, FOUND));
      times[i] = [...(times[i] ?? []), took];
      places[i] = found.indexOf(passage);
    }
  const typical = times.map(median);
  const shareOf = (few) => places.filter((place) => place >= 0 && place < few).length / places.length;
  return {
    asked: times.length,
    p50: percentile(typical, 0.5),
    p95: percentile(typical, 0.95),
    p99: percentile(typical, 0.99),
    success1: shareOf(1),
    success3: shareOf(3),
    byChange: byChange(questions.slice(0, places.length), places),
  };
}

/** Asks some questions untimed, so that what runs is compiled. */
async function warmUp(searcher, questions, budget) {
  const end = performance.now() + budget;
  for (let asked = 0; asked < WARM_UP && performance.now() < end; asked++)
    await searcher.search(questions[asked % questions.length].question, FOUND);
}

/** The share of questions with the right passage first, by what was done to their words. */
function byChange(questions, places) {
  const kinds = { none: [], synonym: [], form: [], typo: [] };
  questions.forEach(({ changes }, i) => {
    for (const change of changes.length === 0 ? ['none'] : changes) kinds[change].push(places[i] === 0);
  });
  const shares = Object.entries(kinds).map(([kind, right]) => [
    kind,
    right.filter(Boolean).length / right.length,
  ]);
  return Object.fromEntries(shares);
}

async function timed(work) {
  const began = performance.now();
  let result = work();
  // Only what answers later is waited for: a turn of the queue would be felt in the shortest times.
  if (result instanceof Promise) result = await result;
  return [result, performance.now() - began];
}

/** Why the index could not be kept; nothing when it was. */
async function saveTo(folder, searcher) {
  try {
    await searcher.save?.(folder);
    return undefined;
  } catch (error) {
    return String(error.message);
  }
}
