import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const SOURCE = fileURLToPath(new URL('../../test/support/discord/discord.ts', import.meta.url));
// Beside the packages, so that what it imports is found from there.
const BUILT = fileURLToPath(new URL('../../node_modules/.cache/footnote-bench/discord.mjs', import.meta.url));

/** The tests' own Discord, which is TypeScript, made ready for Node. @returns {Promise<{ startDiscord: Function }>} */
export async function loadFakeDiscord() {
  await build({
    input: SOURCE,
    platform: 'node',
    logLevel: 'warn',
    external: /^[^./]/,
    output: { file: BUILT },
  });
  return import(BUILT);
}
