import { expect, it } from 'vitest';
import { parseSharding } from '../src/sharding.ts';

const DATABASE_URL = 'postgres://footnote@localhost/footnote';

it.each([
  ['nothing', {}, { list: [0], count: 1 }],
  ['one process', { SHARDS: 1 }, { list: [0], count: 1 }],
  ['as many processes as Discord advises', { SHARDS: 'auto', DATABASE_URL }, { processes: 'auto' }],
  ['some processes', { SHARDS: 3, DATABASE_URL }, { processes: 3 }],
  ['a list', { SHARD_LIST: '4,5', SHARD_COUNT: 8, DATABASE_URL }, { list: [4, 5], count: 8 }],
  ['ranges', { SHARD_LIST: '0-2,7,1', SHARD_COUNT: 8, DATABASE_URL }, { list: [0, 1, 2, 7], count: 8 }],
] as const)('%s is understood', (_, settings, expected) => {
  expect(parseSharding(settings)).toEqual(expected);
});

it.each([
  ['both ways at once', { SHARDS: 2, SHARD_LIST: '0', SHARD_COUNT: 2, DATABASE_URL }, /both set/],
  ['a list without a count', { SHARD_LIST: '0', DATABASE_URL }, /go together/],
  ['a count without a list', { SHARD_COUNT: 2, DATABASE_URL }, /go together/],
  ['several processes without PostgreSQL', { SHARDS: 2 }, /need DATABASE_URL/],
  ['a shard beyond the last', { SHARD_LIST: '0,2', SHARD_COUNT: 2, DATABASE_URL }, /not below SHARD_COUNT/],
  ['a range of a billion', { SHARD_LIST: '0-999999', SHARD_COUNT: 2, DATABASE_URL }, /not below SHARD_COUNT/],
] as const)('%s is refused', (_, settings, line) => {
  expect(parseSharding(settings)).toMatch(line);
});
