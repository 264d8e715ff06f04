import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const WIDTH = 860;
const HEIGHT = 420;
/** Charts have no room for it, and tables name it. */
const VERSION = / \d[\d.]*| \(.*\)/;
const OURS = 'footnote';
// Okabe and Ito's colours, which people tell apart whatever their eyes, with greys for those that are left.
const COLOURS = [
  '#d55e00',
  '#56b4e9',
  '#0072b2',
  '#009e73',
  '#cc79a7',
  '#e69f00',
  '#8c6d31',
  '#999999',
  '#444444',
  '#7f3fbf',
];
/** The height of a line of text, as a share of the height of a chart. */
const LABEL = 0.042;

const CHARTS = {
  queryTimeMedian: { figure: 'p50', label: 'Median time of a question, ms' },
  queryTimeWorst: { figure: 'p99', label: '99th percentile of the time of a question, ms' },
  buildTime: { figure: 'built', label: 'Time to build the index, s', unit: 1000 },
  memory: { figure: 'indexBytes', label: 'Memory of the index, MB', unit: 1e6 },
  quality: { figure: 'success1', label: 'Questions with the right passage first', linear: true },
};

/** Charts of how the systems fare as passages grow in number. @returns {[name: string, svg: string][]} */
export function chartsOf(sizes) {
  return Object.entries(CHARTS).map(([name, chart]) => [name, draw(rowsOf(sizes, chart), chart)]);
}

function rowsOf(sizes, { figure, unit = 1, linear }) {
  return sizes.flatMap(({ size, systems }) =>
    Object.entries(systems)
      .map(([key, system]) => ({
        key,
        name: system.name.replace(VERSION, ''),
        size,
        value: system[figure] / unit,
      }))
      // A logarithm has no place for what is too small to be weighed.
      .filter(({ value }) => Number.isFinite(value) && (linear || value > 0)),
  );
}

function draw(rows, { label, linear = false }) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const keys = [...new Set(rows.map(({ key }) => key))];
  const ends = keys.map((key) => rows.findLast((row) => row.key === key));
  const svg = Plot.plot({
    ...{ document, width: WIDTH, height: HEIGHT, marginRight: 200, marginLeft: 60 },
    style: { background: 'white', color: '#1a1a1a', fontFamily: 'sans-serif', fontSize: '12px' },
    x: { type: 'log', label: 'passages', ticks: [...new Set(rows.map(({ size }) => size))], tickFormat: ',' },
    y: {
      type: linear ? 'linear' : 'log',
      label,
      grid: true,
      ...(linear ? {} : { tickFormat: '~g', ticks: 6 }),
    },
    color: { domain: keys, range: COLOURS },
    marks: [
      Plot.line(rows, { x: 'size', y: 'value', stroke: 'key', strokeWidth: widthOf, z: 'key' }),
      Plot.dot(rows, { x: 'size', y: 'value', fill: 'key', r: (row) => 1.5 * widthOf(row) }),
      Plot.text(apart(ends, rows, linear), {
        ...{ x: 'size', y: 'at', text: 'name', fill: 'key', textAnchor: 'start', dx: 9 },
        fontWeight: 600,
      }),
    ],
  });
  // A file of its own has to say what it is; within a page, nobody asks.
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return svg.outerHTML;
}

function widthOf({ key }) {
  return key === OURS ? 3.5 : 1.5;
}

/** The ends of the lines with places for their names, of which none covers another. */
function apart(ends, rows, linear) {
  const [to, from] = linear ? [Number, Number] : [Math.log, Math.exp];
  const values = rows.map(({ value }) => to(value));
  const least = LABEL * (Math.max(...values) - Math.min(...values));
  let below = Number.NEGATIVE_INFINITY;
  return [...ends]
    .sort((one, other) => one.size - other.size || one.value - other.value)
    .map((end, i, all) => {
      if (i > 0 && all[i - 1].size !== end.size) below = Number.NEGATIVE_INFINITY;
      below = Math.max(to(end.value), below + least);
      return { ...end, at: from(below) };
    });
}
