import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Coverage } from './coverage.ts';
import { STATES, stateOf } from './states.ts';

const MOST_CONFUSED = 16;
const WIDTH = 960;
const LONGEST_LABEL = 34;

/** How the passages of each article are found, as SVG. */
export function articlesChart({ passages }: Coverage): string {
  const rows = passages.map((one) => ({ article: cut(one.article), state: stateOf(one) }));
  const articles = new Set(rows.map(({ article }) => article)).size;
  return drawn({
    height: 60 + 34 * articles,
    marginLeft: 230,
    x: { label: 'passages', tickFormat: 'd', interval: 1, grid: true },
    y: { label: null },
    color: { domain: STATES.map(({ name }) => name), range: STATES.map(({ colour }) => colour) },
    marks: [
      Plot.barX(
        rows,
        Plot.groupY(
          { x: 'count' },
          { y: 'article', fill: 'state', order: STATES.map(({ name }) => name), inset: 1 },
        ),
      ),
      Plot.ruleX([0]),
    ],
  });
}

/** The passages that are taken for each other most, as SVG: meant from above to below, found from left to right. */
export function confusionsChart({ passages, confusions }: Coverage): string {
  const shown = confusions.slice(0, MOST_CONFUSED);
  const confused = new Set(shown.flatMap(({ meant, first }) => [meant, first]));
  const ids = passages.map(({ passage }) => passage.id).filter((id) => confused.has(id));
  const labels = new Map(ids.map((id) => [id, cut(id)]));
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return drawn({
    width: Math.min(WIDTH, 270 + 72 * ids.length),
    height: 190 + 30 * ids.length,
    marginLeft: 230,
    marginBottom: 170,
    x: {
      label: 'stood first',
      domain: ids,
      tickFormat: (id: string) => labels.get(id) ?? id,
      tickRotate: -50,
    },
    y: { label: 'was meant', domain: ids, tickFormat: (id: string) => labels.get(id) ?? id },
    color: { type: 'linear', domain: [0, most], range: ['#fff4e5', '#d55e00'] },
    marks: [
      Plot.cell(shown, { x: 'first', y: 'meant', fill: 'count', inset: 1, rx: 3 }),
      Plot.text(shown, { x: 'first', y: 'meant', text: 'count', fill: '#1a1a1a', fontWeight: 600 }),
    ],
  });
}

function drawn(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const style = { background: 'none', fontFamily: 'inherit', fontSize: '12px' };
  return Plot.plot({ width: WIDTH, document, style, ...options }).outerHTML;
}

function cut(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;
}
