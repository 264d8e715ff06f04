import { type Diagnostic, formatDiagnostic, type Severity } from '../knowledge/diagnostic.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** What a check found, a line each, `path:line: severity: message (rule)`, and the sum of it. */
export function renderChecked(diagnostics: readonly Diagnostic[], files: number): string {
  const lines = diagnostics.map((one) =>
    formatDiagnostic({ ...one, message: `${one.severity}: ${one.message}` }),
  );
  const counts = SEVERITIES.flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    return count > 0 ? [counted(count, severity)] : [];
  });
  return [...lines, `${counted(files, 'article')} checked: ${counts.join(', ') || 'nothing to mend'}.`].join(
    '\n',
  );
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
