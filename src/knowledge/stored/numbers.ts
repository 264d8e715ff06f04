import type { Span } from '../span.ts';

/** Whole numbers from 0 on, as narrow as the greatest of them allows. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** The numbers in the narrowest kind of array that holds them; each is below 2^32. */
export function narrow(numbers: readonly number[]): Numbers {
  let most = 0;
  for (const one of numbers) if (one > most) most = one;
  if (most < 2 ** 8) return new Uint8Array(numbers);
  return most < 2 ** 16 ? new Uint16Array(numbers) : new Uint32Array(numbers);
}

/** Lists of ranges, one for each passage, all one after the other. */
export interface SpanLists {
  /** The first range of each list, and the end of the last. */
  readonly first: Numbers;
  /** The start and the end of each range, less the base of its list. */
  readonly bounds: Numbers;
}

/** Lists of ranges while they grow. */
export interface GrowingSpanLists {
  readonly first: number[];
  readonly bounds: number[];
}

/** Appends a list, whose ranges do not begin before `base`. */
export function pushSpans({ first, bounds }: GrowingSpanLists, spans: readonly Span[], base: number): void {
  first.push(bounds.length / 2);
  for (const { start, end } of spans) bounds.push(start - base, end - base);
}

export function narrowSpans({ first, bounds }: GrowingSpanLists): SpanLists {
  return { first: narrow([...first, bounds.length / 2]), bounds: narrow(bounds) };
}

/** The list of a number. */
export function spansAt({ first, bounds }: SpanLists, number: number, base: number): Span[] {
  const spans: Span[] = [];
  for (let i = first[number] as number; i < (first[number + 1] as number); i++)
    spans.push({ start: base + (bounds[2 * i] as number), end: base + (bounds[2 * i + 1] as number) });
  return spans;
}
