import { median } from '../measure/statistics.mjs';
import { YARDSTICK } from '../systems/systems.mjs';

/** What is compared with the yardstick. */
export const COMPARED = ['p50', 'p95', 'p99', 'built', 'cold', 'indexBytes'];

/**
 * The figures of one size: of each system the medians of its rounds, and how they stand to the yardstick's of the same round.
 *
 * @param {Awaited<ReturnType<typeof import('../measure/rounds.mjs').measure>>} measured
 */
export function summarise(measured) {
  const yard = measured.get(YARDSTICK)?.rounds ?? [];
  return Object.fromEntries([...measured].map(([key, system]) => [key, summaryOf(system, yard)]));
}

function summaryOf({ name, rounds, left }, yard) {
  if (left !== undefined) return { name, left };
  const [first] = rounds;
  const numbers = Object.keys(first).filter((figure) => typeof first[figure] === 'number');
  const medians = numbers.map((figure) => [figure, median(rounds.map((round) => round[figure]))]);
  const ratios = COMPARED.map((figure) => [
    figure,
    median(rounds.map((round, i) => round[figure] / yard[i]?.[figure])),
  ]);
  return {
    name,
    ...Object.fromEntries(medians),
    loaded: first.loaded,
    uncold: first.uncold,
    byChange: first.byChange,
    ratios: Object.fromEntries(ratios),
  };
}
