import type { SparseVector } from './linearModel.ts';
import type { Vector } from './vector.ts';

/** Room for a thinned vector, used again for every example. */
export interface Thinned extends SparseVector {
  readonly ids: number[];
  readonly values: number[];
  length: number;
}

/**
 * Leaves out each feature of a vector with a probability and scales up the rest, so that a model cannot lean on one feature
 * of an example and learns from the others too (dropout of inputs: Wang and Manning, Fast Dropout Training, ICML 2013). What
 * is left out depends on a hash of the feature and the seed alone: the same training gives the same bytes.
 */
export function thin(vector: Vector, rate: number, seed: number, thinned: Thinned): void {
  const { ids, values } = vector;
  const dropped = rate * 2 ** 32;
  const scale = 1 / (1 - rate);
  let length = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (mixed(id, seed) < dropped) continue;
    thinned.ids[length] = id;
    thinned.values[length] = (values[i] as number) * scale;
    length++;
  }
  thinned.length = length;
}

/** An even hash of two integers, 0 to 2^32 − 1: multiply and shift, as in MurmurHash3's finaliser. */
export function mixed(a: number, b: number): number {
  let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
