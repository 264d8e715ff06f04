import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// Which rooms each room may import from. Whoever widens this table says why in ARCHITECTURE.md.
const MAY_IMPORT: Record<string, readonly string[]> = {
  'config.ts': ['errors.ts', 'sharding.ts'],
  'errors.ts': [],
  'sharding.ts': [],
  'log.ts': ['logLine.ts'],
  'logLine.ts': [],
  knowledge: [],
  retrieval: ['knowledge'],
  answer: ['knowledge', 'retrieval'],
  app: ['knowledge', 'retrieval', 'answer'],
  check: ['knowledge', 'retrieval', 'answer', 'app'],
  files: ['knowledge', 'retrieval', 'app', 'check', 'evaluate', 'errors.ts'],
  store: ['app', 'errors.ts'],
  evaluate: ['knowledge', 'retrieval', 'answer', 'app', 'errors.ts'],
  coverage: ['knowledge', 'retrieval', 'answer', 'app', 'evaluate'],
  import: ['knowledge', 'errors.ts'],
  console: ['knowledge', 'retrieval', 'answer', 'app', 'evaluate', 'coverage', 'import'],
  cli: [
    ...['knowledge', 'retrieval', 'answer', 'app', 'files', 'store', 'import'],
    ...['evaluate', 'coverage', 'console', 'discord', 'watch'],
    ...['config.ts', 'errors.ts', 'log.ts', 'sharding.ts'],
  ],
  watch: ['retrieval', 'app', 'errors.ts'],
  discord: [
    'knowledge',
    'retrieval',
    'answer',
    'app',
    'check',
    'config.ts',
    'errors.ts',
    'log.ts',
    'sharding.ts',
  ],
};

// Packages that live in one room only, and the rooms that touch the world. A pattern is a whole package name or begins one.
const ONLY_IN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^discord\.js$|^@discordjs\//, ['discord']],
  [/^natural(\/|$)/, ['retrieval']],
  [
    /^node:fs/,
    [
      ...['files', 'import/source/source.ts', 'import/writeDraft.ts', 'store', 'discord'],
      ...['config.ts', 'retrieval/data.ts'],
    ],
  ],
  [/^(turndown|mammoth|pdfjs-dist|ipaddr\.js|@mozilla\/readability)(\/|$)/, ['import']],
  [/^linkedom/, ['import', 'coverage']],
  [/^@observablehq\/plot/, ['coverage']],
  [/^node:(http|net)$/, ['watch', 'import/source/hop.ts', 'import/source/fetchPage.ts']],
  [/^node:(https|dns)/, ['import/source/hop.ts', 'import/source/fetchPage.ts']],
  [/^node:child_process/, ['cli/fleet.ts']],
  [/^(kysely|libsql|pg)$/, ['store']],
  [/^parse5/, ['knowledge']],
  [/^chokidar/, ['files']],
  [/^pino/, ['log.ts']],
  [/^prom-client/, ['watch']],
  [/^dotenv/, []],
  [/^commander/, []],
];

// The pure rooms: no clock, randomness, environment, input or output.
const PURE = ['knowledge', 'retrieval', 'answer', 'check'];
const IMPURE =
  /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|console\.|setTimeout|setInterval|fetch\()/;

const LONGEST_FILE = 200;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({
    file,
    room: file.split(path.sep)[0] as string,
    text: readFileSync(path.join('src', file), 'utf8'),
  }));

describe('the house is tidy', () => {
  it('has files to look at', () => expect(files.length).toBeGreaterThan(30));

  it.each(files.filter(({ file }) => file !== 'main.ts'))(
    '$file imports only what its room may',
    ({ file, room, text }) => {
      for (const target of imports(text)) {
        if (target.startsWith('.')) {
          const to = path
            .relative('src', path.resolve('src', path.dirname(file), target))
            .split(path.sep)[0] as string;
          expect([room, ...(MAY_IMPORT[room] ?? [])], `${file} imports ${target}`).toContain(to);
        }
        for (const [pattern, rooms] of ONLY_IN) {
          if (pattern.test(target))
            expect(
              rooms.some((place) => place === room || place === file),
              `${file} imports ${target}`,
            ).toBe(true);
        }
      }
    },
  );

  it.each(files.filter(({ room }) => PURE.includes(room)))('$file is pure', ({ text }) => {
    expect(text).not.toMatch(IMPURE);
  });

  it('reads the environment in config and main alone', () => {
    const readers = files.filter(({ text }) => text.includes('process.env')).map(({ file }) => file);
    expect(readers).toEqual(['main.ts']);
  });

  it.each(files)('$file is one concept long', ({ text }) => {
    const reason = /^\/\/ Over 200 lines because /m.test(text);
    if (!reason) expect(text.split('\n').length).toBeLessThanOrEqual(LONGEST_FILE);
  });

  it('has no barrel, no drawer for odds and ends, and nothing switched off', () => {
    for (const { file, text } of files) {
      expect(file).not.toMatch(/(^|\/)(index|utils?|helpers?|common|lib|misc)(\.ts|\/)/);
      expect(text).not.toMatch(/@ts-ignore|@ts-expect-error|\bas any\b|TODO|FIXME/);
    }
  });
});

function imports(text: string): string[] {
  return [...text.matchAll(/(?:from|import|import\(|require\()\s*'([^']+)'/g)].map(
    (match) => match[1] as string,
  );
}
