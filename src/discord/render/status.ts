import type { Status } from '../../app/status.ts';
import type { Say } from '../texts.ts';
import { type Card, textCard } from './card.ts';

/** How the bot is, for those who look after a server. */
export function statusCard(version: string, status: Status, say: Say): Card {
  const { startedAt, vitals, alive, ailing, counts } = status;
  const pings = vitals.shards.flatMap(({ ping }) => ping ?? []);
  const lines = [
    say('status', { version, since: `<t:${Math.floor(startedAt / 1000)}:R>` }),
    alive === vitals.shards.length
      ? say('status.connected', { servers: say('status.servers', { count: vitals.servers }) })
      : say('status.disconnected', { alive, shards: vitals.shards.length }),
    ...(pings.length > 0 ? [say('status.ping', { ping: Math.max(...pings) })] : []),
    say('status.library', {
      articles: say('about.articles', { count: status.articles }),
      passages: say('about.passages', { count: status.passages }),
    }),
    ...ailing.map((name) => say('status.ailing', { name })),
    say('status.questions', {
      quoted: counts.passage + counts.choice,
      unanswered: counts.unanswered,
      failed: counts.failed,
    }),
  ];
  return textCard(lines.join('\n'));
}
