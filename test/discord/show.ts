import type { Card } from '../../src/discord/render/card.ts';

/** A card as a golden file shows it: its text, then its buttons and menus. */
export function showCard({ content, rows }: Card): string {
  const lines = rows.flatMap((row) => {
    if ('options' in row) return [`[menu] ${row.placeholder}  ${row.customId}`];
    return row.map((one) =>
      'url' in one
        ? `[ ${one.label} ]  ${one.url}`
        : `[ ${one.label} ]  ${one.customId}${one.disabled ? ' (disabled)' : ''}`,
    );
  });
  return `${[content, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')}\n`;
}
