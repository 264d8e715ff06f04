import type { Finding } from '../app/finding.ts';

/** What an examination found, a line each. What is wrong stands out by its mark, and its line says how to mend it. */
export function renderFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  return findings
    .map(({ name, well, text }) => `${well ? '✓' : '✗'} ${name.padEnd(width)}  ${text}`)
    .join('\n');
}
