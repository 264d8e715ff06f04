// A quarter of the time that one answer takes from the command line would go into finding and opening 300 small modules. So after tsc has
// compiled src/ to dist/, the packages that every command needs become one file, dist/packages.js, with what is unused left out, and
// our own modules that an answer needs become another, dist/core.js. All can still be imported from their places. The other modules stay
// as they are, and so do those that main needs, which has to be quick for whoever asks no question, and those that find files by where
// they lie; all other packages stay in node_modules.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

const JOINED =
  /^(@lezer\/|character-entities|commander|decode-named-character-reference|dotenv|natural\/|yaml|zod)/;

/** What is found by reading its folder, or started by its path, not by being imported. */
const found = [
  'main',
  'import/convert/thread',
  ...['commands', 'components', 'menus'].flatMap((folder) =>
    readdirSync(`dist/discord/${folder}`).map((file) => `discord/${folder}/${path.parse(file).name}`),
  ),
];

const always = await neededBy('main');
const core = (await neededBy('cli/ask')).filter((name) => !always.includes(name));
const bundle = await rolldown(modules([...found, ...core]));
await bundle.write({
  dir: 'dist',
  minifyInternalExports: false,
  entryFileNames: '[name].js',
  chunkFileNames: (chunk) => (chunk.isDynamicEntry ? 'lazy/[name].js' : '[name].js'),
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ name: place, debugName: 'place' }],
  },
});
await bundle.close();

/** Where to begin, by names of modules, and what not to read. */
function modules(names) {
  return {
    platform: 'node',
    logLevel: 'warn',
    preserveEntrySignatures: 'allow-extension',
    input: Object.fromEntries(names.map((name) => [name, `dist/${name}.js`])),
    external: (id, importer) =>
      /^[^./]/.test(id) && !JOINED.test(id) && importer !== undefined && !importer.includes('node_modules'),
  };
}

/** The names of our modules that one imports, directly or not, as far as they may lie anywhere. */
async function neededBy(name) {
  const scan = await rolldown(modules([name]));
  const { output } = await scan.generate();
  await scan.close();
  const chunks = new Set(output.filter(({ isEntry }) => isEntry));
  for (const { imports } of chunks)
    for (const chunk of output) if (imports.includes(chunk.fileName)) chunks.add(chunk);
  return [...chunks]
    .flatMap(({ moduleIds }) => moduleIds)
    .filter((module) => isOurs(module) && !readFileSync(module, 'utf8').includes('import.meta'))
    .map(nameOf);
}

/** The file that a module goes to, without its extension; none where it is a file to begin with. */
function place(module) {
  if (!isOurs(module)) return 'packages';
  const name = nameOf(module);
  if (core.includes(name)) return 'core';
  return found.includes(name) ? null : name;
}

function isOurs(module) {
  return module.startsWith(path.resolve('dist'));
}

function nameOf(module) {
  return path.relative('dist', module).replace(/\.js$/, '').replaceAll('\\', '/');
}
