import type { Route } from '../http.ts';
import type { World } from '../world.ts';

/** Who the bot is, and where its gateway listens. */
export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway/bot',
    handle: ({ world, host }) => ({
      url: `ws://${host}`,
      shards: world.settings.recommendedShards,
      session_start_limit: {
        total: 1000,
        remaining: 1000,
        reset_after: 86_400_000,
        max_concurrency: world.settings.maxConcurrency,
      },
    }),
  },
  { method: 'GET', path: '/gateway', open: true, handle: ({ host }) => ({ url: `ws://${host}` }) },
  { method: 'GET', path: '/users/@me', handle: ({ world }) => world.bot },
  { method: 'GET', path: '/applications/@me', handle: ({ world }) => application(world) },
  { method: 'GET', path: '/oauth2/applications/@me', handle: ({ world }) => application(world) },
];

function application(world: World): object {
  return {
    id: world.bot.id,
    name: world.settings.botName,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: applicationFlags(world),
    owner: { id: '1', username: 'owner', discriminator: '0', global_name: null, avatar: null },
    team: null,
    approximate_guild_count: world.guilds.size,
    integration_types_config: { 0: {}, 1: {} },
    tags: [],
    install_params: null,
  };
}

/** The switches of the developer portal show in the application's flags: limited, as for an unverified bot. */
export function applicationFlags(world: World): number {
  const { privilegedIntents } = world.settings;
  const limited: readonly [intent: number, flag: number][] = [
    [1 << 8, 1 << 13],
    [1 << 1, 1 << 15],
    [1 << 15, 1 << 19],
  ];
  return limited.reduce(
    (flags, [intent, flag]) => ((privilegedIntents & intent) !== 0 ? flags | flag : flags),
    0,
  );
}
