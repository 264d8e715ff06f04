import {
  type APIApplication,
  type APIGatewayBotInfo,
  ApplicationFlags,
  PermissionFlagsBits,
  REST,
  type RESTAPIPartialCurrentUserGuild,
  RESTEvents,
  Routes,
} from 'discord.js';
import type { Finding } from '../app/finding.ts';
import type { Config } from '../config.ts';
import { startFailure } from './failures.ts';

/** What to examine: the settings with a token, and the time in ms since 1970, for the clock's sake. */
export interface Examination {
  readonly config: Pick<Config, 'apiUrl'> & { readonly token: string };
  readonly now: () => number;
}

/** Interactions are refused 3 s after they began, so a clock that is off by more leads every log astray. */
const CLOCK_TOLERANCE = 5000;
/** Discord's own page size. */
const SERVERS_EXAMINED = 200;
const SERVERS_NAMED = 5;

/** What the README asks for, by the names that Discord's own pages use. */
const NEEDED: readonly (readonly [string, bigint])[] = [
  ['View Channels', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
];

/** Asks Discord's API about the token, the gateway, the intents, the permissions and the time. Never throws: failing is a finding. */
export async function examineDiscord({ config, now }: Examination): Promise<readonly Finding[]> {
  const rest = new REST({ api: config.apiUrl, retries: 1, timeout: 10_000 }).setToken(config.token);
  let clock: Finding | undefined;
  rest.on(RESTEvents.Response, (_, response) => {
    clock ??= clockFinding(response.headers.get('date'), now());
  });
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    const findings = [
      well('token', `Discord knows the bot as ${JSON.stringify(application.name)}.`),
      gatewayFinding((await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo),
      intentsFinding(application.flags ?? 0),
      await permissionsFinding(rest),
    ];
    return clock ? [...findings, clock] : findings;
  } catch (error) {
    const failure = startFailure(error, config.apiUrl);
    const name = failure.code === 'TOKEN_REFUSED' ? 'token' : 'network';
    const findings = [{ name, well: false, text: failure.message }];
    return clock ? [...findings, clock] : findings;
  }
}

function gatewayFinding({ shards, session_start_limit }: APIGatewayBotInfo): Finding {
  const { remaining, total, reset_after } = session_start_limit;
  if (remaining >= shards) return well('gateway', `${remaining} of today's ${total} starts are left.`);
  const hours = Math.ceil(reset_after / 3_600_000);
  return wrong(
    'gateway',
    `Of today's ${total} starts ${remaining} are left, and ${shards} are needed: wait ${hours} h, and find out what restarts the bot.`,
  );
}

/** No privileged intent is asked for, so none can be missing; one that is switched on lets others read more than they need. */
function intentsFinding(flags: number): Finding {
  const content = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  return (flags & content) === 0
    ? well('intents', 'None is switched on, and none is needed.')
    : well('intents', 'Message Content is switched on in the Developer Portal; it is not needed.');
}

async function permissionsFinding(rest: REST): Promise<Finding> {
  const query = new URLSearchParams({ limit: String(SERVERS_EXAMINED) });
  const servers = (await rest.get(Routes.userGuilds(), { query })) as RESTAPIPartialCurrentUserGuild[];
  const lacking = servers.flatMap(({ id, permissions }) => {
    const missing = missingOf(BigInt(permissions));
    return missing.length > 0 ? [`${missing.join(', ')} in server ${id}`] : [];
  });
  if (servers.length === 0)
    return wrong('permissions', 'The bot is on no server: invite it with the link of the README.');
  if (lacking.length === 0)
    return well('permissions', `All that are needed, on each of ${servers.length} servers.`);
  const more = lacking.length > SERVERS_NAMED ? `; and ${lacking.length - SERVERS_NAMED} servers more` : '';
  return wrong(
    'permissions',
    `Missing: ${lacking.slice(0, SERVERS_NAMED).join('; ')}${more}. Grant them to the bot's role, or invite it again with the link of the README.`,
  );
}

function missingOf(permissions: bigint): readonly string[] {
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return [];
  return NEEDED.filter(([, bit]) => (permissions & bit) === 0n).map(([name]) => name);
}

function clockFinding(date: string | null, now: number): Finding | undefined {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return undefined;
  const off = now - theirs;
  // The header counts whole seconds.
  if (Math.abs(off) <= CLOCK_TOLERANCE + 1000) return well('clock', "It agrees with Discord's.");
  const seconds = Math.round(Math.abs(off) / 1000);
  return wrong(
    'clock',
    `It is ${seconds} s ${off > 0 ? 'ahead of' : 'behind'} Discord's: switch on time synchronisation (NTP) on this machine.`,
  );
}

function well(name: string, text: string): Finding {
  return { name, well: true, text };
}

function wrong(name: string, text: string): Finding {
  return { name, well: false, text };
}
