import { describe, expect, it } from 'vitest';
import { courtesy } from '../../src/answer/courtesy.ts';

describe('what a message is that asks nothing', () => {
  it.each([
    [' \n', 'empty'],
    ['Hello!', 'greeting'],
    ["G'day y’all", undefined],
    ["G'day mate", 'greeting'],
    ['heyyyy everybody', 'greeting'],
    ['hi, thanks a lot', 'thanks'],
    ['Hİ', 'greeting'],
    ['lol ok', 'noise'],
    ['lol hi', 'greeting'],
    ['???', 'noise'],
    ["' ’", 'noise'],
    ['x y z', 'noise'],
    ['x y zoo', undefined],
    ['7', undefined],
    ['왜', 'noise'],
    ['的', undefined],
    ['hi what is it', undefined],
    // Fillers alone are no courtesy.
    ['the bot', undefined],
  ])('%j: %s', (message, expected) => {
    expect(courtesy(message)).toBe(expected);
  });
});
