/** The value below which a share of the values lies, by the nearest rank. */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The middle of the values that are numbers, the lower one of two; `undefined` of none. */
export function median(values) {
  return percentile(values.filter(Number.isFinite), 0.5);
}
