/**
 * A stream of chance that a seed decides: the same seed, the same numbers from 0 to 1, on every machine (mulberry32, by
 * Tommy Ettinger, in the public domain).
 *
 * @param {number} seed a whole number
 * @returns {() => number}
 */
export function chanceFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export function pick(list, chance) {
  return list[Math.floor(chance() * list.length)];
}

/** A new list with the same elements in an order of chance (Fisher and Yates). */
export function shuffled(list, chance) {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
