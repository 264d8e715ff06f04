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
 * The weights and the bias of a logistic regression with a ridge, by Newton's method (iteratively reweighted least squares).
 *
 * @param rows [{row: number[], answered: 0 | 1, weight: number}]
 */
export function fitLogistic(rows, { ridge = 1e-3, rounds = 12 } = {}) {
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
  const scaled = rows.map(({ row, answered, weight }) => ({
    answered,
    share: weight / total,
    row: Float64Array.from([...row.map((value, i) => (value - means[i]) / scale[i]), 1]),
  }));
  let weights = new Float64Array(size + 1);
  for (let round = 0; round < rounds; round++) {
    const step = newtonStep(scaled, weights, ridge);
    weights = weights.map((value, i) => value - step[i]);
  }
  const slopes = Array.from(weights.subarray(0, size), (value, i) => value / scale[i]);
  return {
    weights: slopes,
    bias: weights[size] - slopes.reduce((sum, slope, i) => sum + slope * means[i], 0),
  };
}

/** The Hessian's inverse times the gradient; the last weight, the bias, has no ridge. */
function newtonStep(rows, weights, ridge) {
  const size = weights.length;
  const system = Array.from({ length: size }, (_, i) => {
    const equation = new Float64Array(size + 1);
    equation[i] = i < size - 1 ? ridge : 1e-9;
    equation[size] = i < size - 1 ? ridge * weights[i] : 0;
    return equation;
  });
  for (const { row, answered, share } of rows) {
    const p = 1 / (1 + Math.exp(-dot(row, weights)));
    for (let i = 0; i < size; i++) {
      const curve = share * p * (1 - p) * row[i];
      for (let j = 0; j < size; j++) system[i][j] += curve * row[j];
      system[i][size] += share * (p - answered) * row[i];
    }
  }
  return solve(system);
}

/** Solves a positive definite system of equations by Gauss–Jordan elimination; the last column is the right-hand side. */
export function solve(system) {
  system.forEach((row, i) => {
    for (const [r, other] of system.entries()) {
      if (r === i) continue;
      const factor = other[i] / row[i];
      for (let c = i; c < other.length; c++) other[c] -= factor * row[c];
    }
  });
  return system.map((row, i) => row[row.length - 1] / row[i]);
}
