/** The kinds of columns. */
export const COLUMN_KINDS = [
  'Int32Array',
  'Uint32Array',
  'Uint16Array',
  'Uint8Array',
  'Float32Array',
  'Float64Array',
] as const;

export type Column = InstanceType<(typeof globalThis)[(typeof COLUMN_KINDS)[number]]>;

/** A value as JSON can hold it, and the columns that it refers to by their numbers. */
export interface Flat {
  readonly value: unknown;
  readonly columns: readonly Column[];
}

// The key of an object that stands for what JSON has no form for; no field of ours begins so.
const COLUMN = '@column';
const MAP = '@map';
const SET = '@set';

/** Takes the columns, maps and sets out of a value of plain data. */
export function flatten(value: unknown): Flat {
  const columns: Column[] = [];
  const plain = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (ArrayBuffer.isView(one)) return { [COLUMN]: columns.push(one as Column) - 1 };
    if (one instanceof Map) return { [MAP]: plain([...one]) };
    if (one instanceof Set) return { [SET]: plain([...one]) };
    if (Array.isArray(one)) return one.map(plain);
    return Object.fromEntries(Object.entries(one).map(([key, own]) => [key, plain(own)]));
  };
  return { value: plain(value), columns };
}

/** Puts the columns, maps and sets back. */
export function unflatten({ value, columns }: Flat): unknown {
  const whole = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return one.map(whole);
    const { [COLUMN]: column, [MAP]: map, [SET]: set, ...fields } = one as Record<string, unknown>;
    if (column !== undefined) return columns[column as number];
    if (map !== undefined) return new Map(whole(map) as [unknown, unknown][]);
    if (set !== undefined) return new Set(whole(set) as unknown[]);
    return Object.fromEntries(Object.entries(fields).map(([key, own]) => [key, whole(own)]));
  };
  return whole(value);
}
