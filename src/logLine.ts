const LEVELS: Readonly<Record<string, string>> = { warn: '\u001b[33m', error: '\u001b[31m' };
const DIM = '\u001b[2m';
const PLAIN = '\u001b[0m';

/**
 * A line of the log for a person at a terminal, such as `14:03:27 warn The connection to Discord was lost … shard=0`. The
 * values stay JSON, so that no text from outside can steer the terminal.
 */
export function logLine(json: string, color: boolean): string {
  const { level, time, msg, ...fields } = JSON.parse(json) as Record<string, unknown>;
  const paint = (code: string, text: string): string => (color && code ? `${code}${text}${PLAIN}` : text);
  const values = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const clock = String(time).slice('2026-01-01T'.length, '2026-01-01T00:00:00'.length);
  const parts = [
    paint(DIM, clock),
    paint(LEVELS[String(level)] ?? '', String(level).padEnd('error'.length)),
    String(msg),
    paint(DIM, values.join(' ')),
  ];
  return `${parts.join(' ').trimEnd()}\n`;
}
