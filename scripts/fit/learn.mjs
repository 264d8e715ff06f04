// Two small learners: a listwise logistic (softmax) ranker and a logistic classifier, both by Adam on standardised columns.

const RATE = 0.05;
const DECAY = [0.9, 0.999];

function adam(size, gradientAt, rounds) {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let round = 1; round <= rounds; round++) {
    const gradient = gradientAt(weights);
    const rate = RATE * Math.min(1, (2 * (rounds - round + 1)) / rounds);
    for (let i = 0; i < size; i++) {
      mean[i] = DECAY[0] * mean[i] + (1 - DECAY[0]) * gradient[i];
      square[i] = DECAY[1] * square[i] + (1 - DECAY[1]) * gradient[i] ** 2;
      weights[i] -=
        (rate * mean[i]) / (1 - DECAY[0] ** round) / (Math.sqrt(square[i] / (1 - DECAY[1] ** round)) + 1e-8);
    }
  }
  return weights;
}

function dot(row, weights) {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += row[i] * weights[i];
  return sum;
}

function deviations(rows, size) {
  const sum = new Float64Array(size);
  const squares = new Float64Array(size);
  for (const row of rows)
    for (let i = 0; i < size; i++) {
      sum[i] += row[i];
      squares[i] += row[i] ** 2;
    }
  return sum.map((s, i) => Math.sqrt(Math.max(0, squares[i] / rows.length - (s / rows.length) ** 2)) + 1e-6);
}

/**
 * Weights under which the right row of each list wins: the softmax cross-entropy of Z. Cao et al., "Learning to rank: from
 * pairwise to listwise approach" (ListNet), 2007, with a ridge.
 *
 * @param lists [{rows: number[][], right: number}]
 */
export function fitLists(lists, { ridge = 1e-3, rounds = 250 } = {}) {
  const size = lists[0].rows[0].length;
  const all = lists.flatMap(({ rows }) => rows);
  const scale = deviations(all, size);
  // One after the other in a single array: the learner passes over them a thousand times.
  const values = new Float64Array(all.length * size);
  all.forEach((row, r) => {
    for (let i = 0; i < size; i++) values[r * size + i] = row[i] / scale[i];
  });
  const weights = adam(
    size,
    (w) => {
      const gradient = w.map((value) => ridge * value);
      let from = 0;
      for (const { rows, right } of lists) {
        const odds = softmax(values, { from, rows: rows.length, weights: w });
        for (let r = 0; r < rows.length; r++) {
          const share = (odds[r] - (r === right ? 1 : 0)) / lists.length;
          for (let i = 0; i < size; i++) gradient[i] += share * values[from + r * size + i];
        }
        from += rows.length * size;
      }
      return gradient;
    },
    rounds,
  );
  return Array.from(weights, (value, i) => value / scale[i]);
}

/** The probabilities of the rows of one list. */
function softmax(values, { from, rows, weights }) {
  const size = weights.length;
  const scores = new Float64Array(rows);
  let top = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < rows; r++) {
    let score = 0;
    for (let i = 0; i < size; i++) score += weights[i] * values[from + r * size + i];
    scores[r] = score;
    top = Math.max(top, score);
  }
  let total = 0;
  for (let r = 0; r < rows; r++) {
    scores[r] = Math.exp(scores[r] - top);
    total += scores[r];
  }
  for (let r = 0; r < rows; r++) scores[r] /= total;
  return scores;
}

/**
 * The weights and the bias of a logistic regression.
 *
 * @param rows [{row: number[], answered: 0 | 1, weight: number}]
 */
export function fitLogistic(rows, { ridge = 1e-3, rounds = 600 } = {}) {
  const size = rows[0].row.length;
  const scale = deviations(
    rows.map(({ row }) => row),
    size,
  );
  const means = Array.from(
    { length: size },
    (_, i) => rows.reduce((sum, { row }) => sum + row[i], 0) / rows.length,
  );
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const scaled = rows.map(({ row, ...rest }) => ({
    ...rest,
    row: row.map((value, i) => (value - means[i]) / scale[i]),
  }));
  const weights = adam(
    size + 1,
    (w) => {
      const gradient = w.map((value, i) => (i < size ? ridge * value : 0));
      for (const { row, answered, weight } of scaled) {
        const odds = dot(row, w) + w[size];
        const error = (weight * (1 / (1 + Math.exp(-odds)) - answered)) / total;
        for (let i = 0; i < size; i++) gradient[i] += error * row[i];
        gradient[size] += error;
      }
      return gradient;
    },
    rounds,
  );
  const slopes = Array.from(weights.subarray(0, size), (value, i) => value / scale[i]);
  return {
    weights: slopes,
    bias: weights[size] - slopes.reduce((sum, slope, i) => sum + slope * means[i], 0),
  };
}
