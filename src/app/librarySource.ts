import type { Diagnostic } from '../knowledge/diagnostic.ts';
import type { Library } from '../retrieval/library.ts';

/** The library of the moment, kept up to date with its articles. */
export interface LibrarySource {
  /** The last good library; ask for it at each use. */
  current(): Library;
  /** What was wrong when the articles were last read. */
  diagnostics(): readonly Diagnostic[];
  /** When the library of the moment was put in place, in milliseconds since 1970. */
  changedAt(): number;
  /** Tells of every reading that changed something, until the function that it returns is called. */
  subscribe(listener: (reload: Reload) => void): () => void;
  /** Stops looking for changes. */
  close(): Promise<void>;
}

/** What became of a change of the articles. */
export interface Reload {
  readonly library: Library;
  /** False when nothing could be put in place, so that the library stays what it was. */
  readonly replaced: boolean;
  /** What is wrong now and was not before. */
  readonly appeared: readonly Diagnostic[];
}
