import { type Check, isAlive, type Vitals } from '../app/vitals.ts';
import type { Library } from '../retrieval/library.ts';

/** Is well while every shard has a session and heartbeats are acknowledged, the last within `patience` ms. */
export function gatewayCheck(vitals: () => Vitals, patience?: number): Check {
  return {
    name: 'gateway',
    run: async () => {
      const shards = vitals().shards;
      if (shards.length === 0) return 'not connected yet';
      const dead = shards.filter((shard) => !isAlive(shard, Date.now(), patience)).map(({ id }) => id);
      return dead.length === 0 ? undefined : `no sign of life on shard ${dead.join(', ')}`;
    },
  };
}

/** Is well while there is something to answer from. */
export function libraryCheck(library: () => Library): Check {
  return {
    name: 'library',
    run: async () => (library().articles.length > 0 ? undefined : 'it has no article'),
  };
}
/** Is well while the store can be written to. */
export function storeCheck(check: () => Promise<void>): Check {
  return {
    name: 'store',
    run: () =>
      check().then(
        () => undefined,
        () => 'it cannot be written to',
      ),
  };
}
