import { readFileSync } from 'node:fs';

const locks = ['../package-lock.json', '../../package-lock.json'].map((file) =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')),
);

/** The version of a package that the lock files hold; `undefined` for one that is not in them. */
export function versionOf(name) {
  return locks.map(({ packages }) => packages[`node_modules/${name}`]?.version).find(Boolean);
}
