import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FootnoteError } from '../../src/errors.ts';
import { convert } from '../../src/import/convert/convert.ts';
import { docx, paragraph, table } from '../support/docx.ts';
import { column, pdf } from '../support/pdf.ts';
import { CASES } from './mutations.ts';

const MARKS = [
  '<',
  '>',
  '</',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&',
  '&#x0;',
  '"',
  '\0',
  '<p>',
  '</p>',
  '<table>',
  '<li>',
  '<br>',
  '\ufffd',
];

/** Numbers that look random and are the same every time (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** A copy with a few bytes changed, cut out, doubled, or a mark put in. */
function mutated(bytes: Buffer, roll: (below: number) => number): Buffer {
  let copy = Buffer.from(bytes);
  for (let n = 1 + roll(4); n > 0; n--) {
    const at = roll(copy.length + 1);
    const to = Math.min(copy.length, at + roll(60));
    const change = roll(4);
    if (change === 0 && at < copy.length) copy[at] = roll(256);
    else if (change === 1) copy = Buffer.concat([copy.subarray(0, at), copy.subarray(to)]);
    else if (change === 2) copy = Buffer.concat([copy.subarray(0, to), copy.subarray(at)]);
    else
      copy = Buffer.concat([
        copy.subarray(0, at),
        Buffer.from(MARKS[roll(MARKS.length)] ?? ''),
        copy.subarray(at),
      ]);
  }
  return copy;
}

/** Reads sources, each from changed bytes; anything thrown but a clear line fails the test. Returns the share that was read. */
async function shareRead(
  seed: Buffer,
  runs: number,
  made = (bytes: Buffer): Buffer => bytes,
): Promise<number> {
  const roll = dice(1);
  let read = 0;
  for (let i = 0; i < runs; i++) {
    const bytes = mutated(seed, roll);
    try {
      await convert({ bytes: made(bytes), name: 'source', ending: '' }, { limit: 5, whole: i % 2 === 0 });
      read++;
    } catch (error) {
      if (!(error instanceof FootnoteError)) expect.fail(`${error} for ${bytes.toString('latin1')}`);
    }
  }
  return read / runs;
}

const feed = (item: string): Buffer =>
  Buffer.from(`<rss><channel><title>T</title><item>${item}</item></channel></rss>`);
const page = '<title>Otters</title><p>They <b>hold</b> hands.<ul><li>one</ul>';

describe('a source changed at random is read or refused, and nothing else happens', () => {
  // With each, the share of all cases that it gets: what is slower gets fewer. Some must be read in spite of the change, or nothing but the door would be tried.
  it.each([
    [
      'short feeds',
      feed('<title>A</title><pubDate>1 May 2024</pubDate><description>&lt;p&gt;Said.</description>'),
      0.93,
    ],
    ['long feeds', readFileSync('test/import/sources/feed.rss'), 0.01],
    ['Atom feeds', readFileSync('test/import/sources/feed.atom'), 0.01],
    ['short pages', Buffer.from(page), 0.0495],
    ['long pages', readFileSync('test/import/sources/lighthouse.html'), 0.0005],
    ['PDFs', pdf([column(['Said.', 'Again.'], 700)]), 0.005],
    ['Word documents', docx(paragraph('Said.')), 0.02],
  ])('%s', { timeout: 600_000 }, async (_, seed, share) => {
    expect(await shareRead(seed, Math.ceil(share * CASES))).toBeGreaterThan(0.02);
  });

  it('texts of Word documents', { timeout: 300_000 }, async () => {
    const body =
      paragraph('Said.') +
      table([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    const read = await shareRead(Buffer.from(body), Math.ceil(0.005 * CASES), (bytes) =>
      docx(bytes.toString()),
    );
    expect(read).toBeGreaterThan(0.02);
  });
});
