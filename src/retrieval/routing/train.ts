import { mixed, type Thinned, thin } from './dropout.ts';
import { type LinearModel, score } from './linearModel.ts';
import { softmax } from './softmax.ts';
import type { Vector } from './vector.ts';

/** An utterance to learn from. */
export interface Example {
  readonly vector: Vector;
  /** The class it belongs to. */
  readonly label: number;
  /** How much it counts; 1 is normal. */
  readonly weight: number;
}

export interface TrainingSize {
  readonly classes: number;
  readonly features: number;
  /** Mean number of examples a class. */
  readonly examplesPerClass: number;
}

/** Steps that suffice; the passes over the examples follow from them, at least 10 and at most 20. */
const STEPS = 8000;
const FIRST_RATE = 8;
const LAST_RATE = 0.4;
/** A class less likely than this is left as it is in a step; most are, which is what makes a step quick. */
const NEGLIGIBLE = 2e-3;

/**
 * Multinomial logistic regression with an L2 penalty, by stochastic gradient descent with a falling rate, features dropped
 * out, and the weights of the later half of the passes averaged (Bottou, Stochastic Gradient Descent Tricks, 2012, sections
 * 4 and 5). The examples are taken in the order given, which should mix the classes.
 *
 * With many examples a class dropout pays (+0.4 points at 70), with few it costs (−0.7 at 5): its rate grows with them.
 */
export function trainSoftmax(examples: readonly Example[], size: TrainingSize): LinearModel {
  const model = { classes: size.classes, weights: new Float32Array(size.features * size.classes) };
  const average = new Float32Array(model.weights.length);
  const passes = Math.max(10, Math.min(20, Math.ceil(STEPS / examples.length)));
  const dropout = (0.5 * size.examplesPerClass) / (size.examplesPerClass + 20);
  const decay = Math.max(3e-6, Math.min(3e-5, 0.03 / (size.examplesPerClass * size.classes)));
  const probabilities = new Float64Array(size.classes);
  const thinned: Thinned = { ids: [], values: [], length: 0 };
  const moved: Moved = { classes: new Int32Array(size.classes), by: new Float64Array(size.classes), rate: 0 };
  // The penalty shrinks all weights in every step; instead of touching them all, their common scale is kept apart.
  let scale = 1;
  for (let pass = 0; pass < passes; pass++) {
    examples.forEach(({ vector, label, weight }, index) => {
      const progress = (pass + index / examples.length) / passes;
      const rate = FIRST_RATE + (LAST_RATE - FIRST_RATE) * progress;
      thin(vector, dropout, mixed(index, pass), thinned);
      score(model, thinned, probabilities);
      for (let k = 0; k < probabilities.length; k++) (probabilities[k] as number) *= scale;
      softmax(probabilities);
      (probabilities[label] as number) -= 1;
      scale *= 1 - rate * decay;
      moved.rate = (rate * weight) / scale;
      step(model, thinned, probabilities, moved);
    });
    if (pass >= passes >> 1) addTo(average, model.weights, scale / (passes - (passes >> 1)));
  }
  return { classes: size.classes, weights: average };
}

/** Room for the classes that a step moves, and how far, used again for every step. */
interface Moved {
  readonly classes: Int32Array;
  readonly by: Float64Array;
  rate: number;
}

/** One step against the gradient: every feature's weights move by its value times the classes' errors. */
function step({ classes, weights }: LinearModel, vector: Thinned, errors: Float64Array, moved: Moved): void {
  const { classes: wrong, by, rate } = moved;
  let count = 0;
  for (let k = 0; k < classes; k++) {
    const error = errors[k] as number;
    if (error > NEGLIGIBLE || error < -NEGLIGIBLE) {
      wrong[count] = k;
      by[count++] = error * rate;
    }
  }
  for (let i = 0; i < vector.length; i++) {
    const row = (vector.ids[i] as number) * classes;
    const value = vector.values[i] as number;
    for (let j = 0; j < count; j++)
      (weights[row + (wrong[j] as number)] as number) -= value * (by[j] as number);
  }
}

function addTo(sum: Float32Array, values: Float32Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) (sum[i] as number) += (values[i] as number) * factor;
}
