import type { Card } from '../../src/discord/render/card.ts';

/** A card as a golden file shows it: its text, then its buttons. */
export function showCard({ content, buttons }: Card): string {
  const lines = buttons.map(({ label, customId }) => `[ ${label} ]  ${customId}`);
  return `${[content, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')}\n`;
}
