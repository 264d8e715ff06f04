import type { WatchedLibrary } from '../files/watchLibrary.ts';
import { type Log, noteOf } from '../log.ts';

/** A library of fewer passages is built in the time that it takes to tell of an index file. */
const FEWEST_PASSAGES = 10_000;

/** Writes the index file of a large library, unless it is there and fits, so that the next start is quick. Never fails: it is a convenience. */
export async function keepIndex(source: WatchedLibrary, file: string, log: Log): Promise<void> {
  const { indexFits, indexFault } = source.loaded;
  const passages = source.current().index.size;
  if (indexFault !== undefined)
    log.warn({ file }, `The index file was not used, as ${indexFault}: the articles were read instead`);
  if (indexFits) log.info({ file, passages }, 'The index file was used');
  else if (passages >= FEWEST_PASSAGES)
    try {
      log.info({ file, passages, bytes: await source.saveIndex(file) }, 'The index file was written');
    } catch (error) {
      log.warn(
        { file, ...noteOf(error) },
        'The index file cannot be written: the next start will take as long as this one',
      );
    }
}
