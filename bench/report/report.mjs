import { COMPARED } from './summary.mjs';
import { table } from './table.mjs';

const MB = 1e6;
const NONE = '–';

/** The figures of one size as Markdown: as they are, and beside the yardstick's. */
export function reportOn({ size, rounds, questions, systems }) {
  const all = Object.values(systems);
  const measured = all.filter(({ left }) => left === undefined);
  return [
    `## ${size.toLocaleString('en')} passages`,
    `${rounds === 1 ? 'One round' : `Medians of ${rounds} rounds`}, ${questions} questions.`,
    table(
      [
        '',
        'success@1',
        '@3',
        'p50 ms',
        'p95 ms',
        'p99 ms',
        'build s',
        'cold start s',
        'index MB',
        'with texts MB',
        'disk MB',
      ],
      all.map(figures),
    ),
    'As multiples of MiniSearch with the stemmer, in the same round:',
    table(['', 'p50', 'p95', 'p99', 'build', 'cold start', 'index'], measured.map(ratios)),
    'Success@1 by what was done to the words of the question:',
    table(['', 'none', 'synonym', 'form', 'typo'], measured.map(byChange)),
    ...notes(all, questions),
  ].join('\n\n');
}

function figures(system) {
  if (system.left !== undefined) return [system.name, ...new Array(10).fill(NONE)];
  const { p50, p95, p99, prepared, built, cold, loaded, indexBytes, allBytes, disk } = system;
  const building =
    prepared > 0.1 * built ? `${short(prepared / 1000)} + ${short(built / 1000)}` : short(built / 1000);
  return [
    ...[
      system.name,
      share(system.success1),
      share(system.success3),
      short(p50),
      short(p95),
      short(p99),
      building,
    ],
    cold === undefined ? NONE : short(cold / 1000) + (loaded ? '' : '*'),
    ...[indexBytes, allBytes, disk].map((bytes) => (bytes === undefined ? NONE : short(bytes / MB))),
  ];
}

function ratios({ name, ratios: beside }) {
  return [
    name,
    ...COMPARED.map((figure) => (beside[figure] === undefined ? NONE : `${short(beside[figure])}×`)),
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

function share(value) {
  return Number.isFinite(value) ? value.toFixed(3) : NONE;
}

/** A number with two figures that count, or three of a large one. */
function short(value) {
  if (!Number.isFinite(value)) return NONE;
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value >= 1 ? value.toFixed(2) : String(Number(value.toPrecision(2)));
}
