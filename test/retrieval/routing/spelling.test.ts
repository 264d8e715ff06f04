import { expect, test } from 'vitest';
import { isOneSlip, repaired, spellingOf } from '../../../src/retrieval/routing/spelling.ts';

const spelling = spellingOf(['parking', 'ticket', 'tickets', 'open', 'tours', 'cafe', 'i', "o'clock"]);

function check(typed: string, expected: string) {
  test(`reads “${typed}” as “${expected}”`, () => {
    expect(repaired(typed, spelling)).toBe(expected);
  });
}

check('tiket', 'ticket');
check('tickket', 'ticket');
check('ticekts', 'tickets');
check('tickats', 'tickets');
check('parkin', 'parking');
check('farking', 'farking');
check('ope', 'ope');
check('constructor', 'constructor');
check('', '');

test('a slip is one edit, not none and not two', () => {
  expect(isOneSlip('tours', 'tours')).toBe(false);
  expect(isOneSlip('torus', 'tours')).toBe(true);
  expect(isOneSlip('tuor', 'tours')).toBe(false);
  expect(isOneSlip('', 'a')).toBe(true);
});
