/** A linear model: a weight for every feature and class. A class's score is the sum of its weights times the features' values. */
export interface LinearModel {
  readonly classes: number;
  /** Feature by feature, each with a row of all classes: `weights[feature * classes + class]`. */
  readonly weights: Float32Array;
}

/** A sparse vector, as arrays of which the first `length` entries count. */
export interface SparseVector {
  readonly ids: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly length: number;
}

/**
 * Writes every class's score of a vector into `scores`. Four features at a time, for this is where training spends its time:
 * it halves the passes over `scores`.
 */
export function score(model: LinearModel, vector: SparseVector, scores: Float64Array): void {
  const { classes, weights } = model;
  const { ids, values, length } = vector;
  scores.fill(0);
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    const a = (ids[i] as number) * classes;
    const b = (ids[i + 1] as number) * classes;
    const c = (ids[i + 2] as number) * classes;
    const d = (ids[i + 3] as number) * classes;
    const u = values[i] as number;
    const v = values[i + 1] as number;
    const w = values[i + 2] as number;
    const x = values[i + 3] as number;
    for (let k = 0; k < classes; k++)
      (scores[k] as number) +=
        u * (weights[a + k] as number) +
        v * (weights[b + k] as number) +
        w * (weights[c + k] as number) +
        x * (weights[d + k] as number);
  }
  for (; i < length; i++) {
    const row = (ids[i] as number) * classes;
    const value = values[i] as number;
    for (let k = 0; k < classes; k++) (scores[k] as number) += value * (weights[row + k] as number);
  }
}
