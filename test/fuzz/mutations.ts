import { createChance } from '../support/chance.ts';

/** How many mutated inputs each parser is given: a few by default, and as many as `.ci/run` says there. */
export const CASES = Number(process.env.FUZZ_CASES ?? 5000);

/** Characters that mean something to some parser, or that few think of. */
const SPICE = [
  ...'"\'`\\|<>[]{}()*_~#:;,.?!@&%$/=-+^\t\n\r \0\u0007\u001b',
  ...[
    '\u2028',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ufffd',
    'é',
    'ß',
    'İ',
    'ﬁ',
    'ཱི',
    '中',
    '👩‍👩‍👧',
    '\ud83d',
    '\udc00',
  ],
  ...[
    '---\n',
    '\r\n',
    '- ',
    '> ',
    '| a | b |\n|---|---|\n',
    '```',
    '[^1]',
    '[^1]: ',
    '&amp;',
    '<!--',
    '!!js/function ',
    '&a *a ',
    '<<: ',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    'true',
    '-0',
    '1e999',
    '0x10',
    '9'.repeat(25),
    '%00',
    '../',
    '$(x)',
    '{{',
  ],
];

/**
 * Inputs made from real ones: characters changed, lost, doubled and put in, pieces of one sample within another, and the like.
 * The same ones in every run.
 */
export function* mutations(samples: readonly string[], cases = CASES, seed = 20_260_823): Generator<string> {
  const chance = createChance(seed);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  for (let made = 0; made < cases; made++) {
    let text = pick(samples);
    for (let edits = 1 + below(4); edits > 0; edits--) {
      const [from, to] = [below(text.length + 1), below(text.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const [before, piece, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
      switch (below(7)) {
        case 0:
          text = before + pick(SPICE) + text.slice(from);
          break;
        case 1:
          text = before + pick(SPICE) + text.slice(from + 1);
          break;
        case 2:
          text = before + text.slice(from + 1 + below(8));
          break;
        case 3:
          text = before + after;
          break;
        case 4:
          text = before + piece.slice(0, 40).repeat(2 + below(3)) + text.slice(from);
          break;
        case 5:
          text = before + pick(samples).slice(0, below(80)) + text.slice(from);
          break;
        default:
          text = before + String.fromCodePoint(below(0x11_0000)) + text.slice(from);
      }
    }
    yield text;
  }
}
