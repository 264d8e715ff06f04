// Half of the time that one answer takes from the command line would go into finding and opening the 150 small modules of the packages
// that every command needs. So after tsc has compiled src/ to dist/, those packages become one file, dist/packages.js, with what
// is unused left out. Our own modules keep their places, as commands and word data are found beside them; all other packages stay
// in node_modules.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';

const JOINED =
  /^(@lezer\/|character-entities|commander|decode-named-character-reference|dotenv|natural\/|yaml|zod)/;

/** What is found by reading its folder, or started by its path, not by being imported. */
const found = [
  'import/convert/thread',
  ...['commands', 'components', 'menus'].flatMap((folder) =>
    readdirSync(`dist/discord/${folder}`).map((file) => `discord/${folder}/${path.parse(file).name}`),
  ),
];

await build({
  platform: 'node',
  logLevel: 'warn',
  preserveEntrySignatures: 'allow-extension',
  input: Object.fromEntries(['main', ...found].map((name) => [name, `dist/${name}.js`])),
  external: (id, importer) =>
    /^[^./]/.test(id) && !JOINED.test(id) && importer !== undefined && !importer.includes('node_modules'),
  output: {
    dir: 'dist',
    minifyInternalExports: false,
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => (chunk.isDynamicEntry ? 'lazy/[name].js' : '[name].js'),
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: place, debugName: 'place' }],
    },
  },
});

/** The file that a module goes to, without its extension. */
function place(module) {
  if (module.includes('node_modules')) return 'packages';
  const name = path.relative('dist', module).replace(/\.js$/, '');
  return name === 'main' || found.includes(name) ? null : name;
}
