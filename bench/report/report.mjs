import { NONE, share, short } from './numbers.mjs';
import { COMPARED } from './summary.mjs';
import { table } from './table.mjs';

const MB = 1e6;
const COLUMNS = [
  ...['', 'success@1', '@3', 'p50 ms', 'p95 ms', 'p99 ms'],
  ...['build s', 'cold start s', 'index MB', 'with texts MB', 'disk MB'],
];

/** The figures of one size as Markdown: as they are, and beside the yardstick's. */
export function reportOn({ size, rounds, questions, systems }) {
  const all = Object.values(systems);
  const measured = all.filter(({ left }) => left === undefined);
  return [
    `## ${size.toLocaleString('en')} passages`,
    `${rounds === 1 ? 'One round' : `Medians of ${rounds} rounds`}, ${questions} questions.`,
    table(COLUMNS, all.map(figures)),
    'As multiples of MiniSearch with the stemmer, in the same round:',
    table(['', 'p50', 'p95', 'p99', 'build', 'cold start', 'index'], measured.map(ratios)),
    'Success@1 by what was done to the words of the question:',
    table(['', 'none', 'synonym', 'form', 'typo'], measured.map(byChange)),
    ...notes(all, questions),
  ].join('\n\n');
}

/** Of Footnote, the build has two parts: articles are read, and indexed. */
function figures(system) {
  if (system.left !== undefined) return [system.name, ...new Array(COLUMNS.length - 1).fill(NONE)];
  const { p50, p95, p99, prepared, built, cold, loaded, indexBytes, allBytes, disk } = system;
  const building =
    prepared > 0.1 * built ? `${short(prepared / 1000)} + ${short(built / 1000)}` : short(built / 1000);
  const starting = cold === undefined ? NONE : short(cold / 1000) + (loaded ? '' : '*');
  return [
    ...[system.name, share(system.success1), share(system.success3), ...[p50, p95, p99].map(short)],
    ...[building, starting, ...[indexBytes, allBytes, disk].map((bytes) => short(bytes / MB))],
  ];
}

function ratios({ name, ratios: beside }) {
  return [
    name,
    ...COMPARED.map((figure) => (Number.isFinite(beside[figure]) ? `${short(beside[figure])}×` : NONE)),
  ];
}

function byChange({ name, byChange: shares }) {
  return [name, ...['none', 'synonym', 'form', 'typo'].map((change) => share(shares[change]))];
}

function notes(all, questions) {
  const left = all.filter((one) => one.left !== undefined).map((one) => `${one.name}: ${one.left}.`);
  const uncold = all
    .filter((one) => one.uncold !== undefined)
    .map((one) => `${one.name} has no cold start: ${one.uncold}.`);
  const fewer = all
    .filter(({ asked }) => asked < questions)
    .map(({ name, asked }) => `${name} was asked ${asked} questions, as it took its time.`);
  const anew = all.some(({ loaded }) => loaded === false) ? ['* built anew, not loaded.'] : [];
  return [...left, ...fewer, ...uncold, ...anew];
}
