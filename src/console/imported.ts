import type { Imported } from '../import/importSource.ts';
import { printable } from './printable.ts';

/** What became of a source, draft by draft, and what to do next. */
export function renderImported(imported: readonly Imported[]): string {
  const lines = imported.flatMap(({ file, written, passages, notes }) =>
    written
      ? [
          `${file}: a draft with ${passages} ${passages === 1 ? 'passage' : 'passages'}`,
          ...notes.map((note) => `  - ${note}`),
        ]
      : [`${file}: is there already, and stays as it is; --force writes over it`],
  );
  if (imported.some(({ written }) => written))
    lines.push('Read each draft against its source before people ask it.');
  return `${printable(lines.join('\n'))}\n`;
}
