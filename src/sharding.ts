/** Which of the bot's shards this process serves: those in `list`, of `count` in all. */
export interface Shards {
  readonly list: readonly number[];
  readonly count: number;
}

/** Either this process serves shards itself, or it starts a process for each of so many (`auto`: as many as Discord advises). */
export type Sharding = Shards | { readonly processes: number | 'auto' };

/** The settings about shards, each well-formed by itself. */
interface ShardSettings {
  readonly SHARDS?: number | 'auto' | undefined;
  readonly SHARD_LIST?: string | undefined;
  readonly SHARD_COUNT?: number | undefined;
  readonly DATABASE_URL?: string | undefined;
}

const ALONE: Shards = { list: [0], count: 1 };

/** What the settings about shards mean together, or what is wrong with them. */
export function parseSharding(settings: ShardSettings): Sharding | string {
  const { SHARDS, SHARD_LIST, SHARD_COUNT, DATABASE_URL } = settings;
  const several = SHARDS !== undefined || SHARD_LIST !== undefined;
  if (SHARDS !== undefined && SHARD_LIST !== undefined)
    return 'SHARDS and SHARD_LIST are both set; one of them is enough';
  if ((SHARD_LIST === undefined) !== (SHARD_COUNT === undefined))
    return 'SHARD_LIST and SHARD_COUNT go together';
  if (several && SHARDS !== 1 && SHARD_COUNT !== 1 && DATABASE_URL === undefined)
    return 'SHARDS and SHARD_LIST need DATABASE_URL, because several processes can share only a PostgreSQL database';
  if (SHARDS !== undefined && SHARDS !== 1) return { processes: SHARDS };
  if (SHARD_LIST === undefined || SHARD_COUNT === undefined) return ALONE;
  const list = SHARD_LIST.split(',').flatMap((part) => range(part, SHARD_COUNT));
  if (list.some((shard) => shard >= SHARD_COUNT))
    return 'SHARD_LIST names a shard that is not below SHARD_COUNT';
  return { list: [...new Set(list)], count: SHARD_COUNT };
}

/** The shards of `4` or `0-3`; one of them is too high if the range is. */
function range(part: string, count: number): number[] {
  const [first = 0, last = first] = part.split('-').map(Number);
  if (last >= count) return [last];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}
