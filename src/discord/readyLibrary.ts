import type { Libraries } from '../app/libraries.ts';
import type { Library } from '../retrieval/library.ts';
import { within } from './within.ts';

/** Discord waits 3 s for the first answer. A library that is not ready after this many ms is not waited for. */
const PATIENCE = 1500;

/** The library of a server, unless it takes too long to read. */
export async function readyLibrary(
  libraries: Libraries,
  guildId: string | null,
): Promise<Library | undefined> {
  let ready: Library | undefined;
  const found = libraries.of(guildId).then((library) => {
    ready = library;
  });
  await within(PATIENCE, found);
  return ready;
}
