import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  RESTJSONErrorCodes,
} from 'discord.js';
import { FootnoteError } from '../errors.ts';

const TOO_LATE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

const NOT_ALLOWED: readonly unknown[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
];

/** What kind of failure it was: the moment has passed, Discord's permissions forbid it, or a fault of ours or the network's. */
export function kindOfFailure(error: unknown): 'too late' | 'not allowed' | 'fault' {
  if (!(error instanceof DiscordAPIError)) return 'fault';
  if (TOO_LATE.includes(error.code)) return 'too late';
  return NOT_ALLOWED.includes(error.code) ? 'not allowed' : 'fault';
}

/** Without a connection there was no request. */
const NOT_SENT: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** The connection ended before the answer to a request had come. */
const CUT_OFF: readonly unknown[] = [
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
];

/** Whether a request failed in a way that passes by itself: no network, a connection cut off or too slow, a server's error. */
export function isPassing(error: unknown): boolean {
  return isNotSent(error) || mayHaveArrived(error);
}

/** Whether a request that failed in passing may have been carried out all the same: only its answer was lost. */
export function mayHaveArrived(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  return error instanceof Error && (error.name === 'AbortError' || CUT_OFF.includes(networkCode(error)));
}

/** Whether Discord says that what was asked for has been done before: the answer is given, the message is gone. */
export function isDoneAlready(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
      error.code === RESTJSONErrorCodes.UnknownMessage)
  );
}

function isNotSent(error: unknown): boolean {
  return error instanceof Error && NOT_SENT.includes(networkCode(error));
}

function networkCode(error: Error): unknown {
  return (error as { code?: unknown }).code ?? codeOfCause(error.cause);
}

/** The operator's line for a gateway that closed for good, by its close code. */
export function closedForGood(code: number): FootnoteError {
  switch (code) {
    case 4004:
      return tokenRefused();
    case 4010:
    case 4011:
      return new FootnoteError(
        'SETTING_INVALID',
        'Wrong setting: Discord wants the bot on more servers than one shard may serve: set SHARDS to auto, or mend SHARD_LIST and SHARD_COUNT.',
      );
    case 4013:
    case 4014:
      return new FootnoteError(
        'INTENT_DISALLOWED',
        'Discord refused an intent: switch it on in the Developer Portal, your application, Bot, "Privileged Gateway Intents".',
      );
    default:
      return new FootnoteError(
        'DISCORD_UNREACHABLE',
        `Discord closed the connection for good (code ${code}).`,
      );
  }
}

/** The operator's line for a start that failed. */
export function startFailure(error: unknown, apiUrl: string): FootnoteError {
  if (error instanceof FootnoteError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return tokenRefused();
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : undefined;
  if (status === 401) return tokenRefused();
  const reason = status === undefined ? reasonOf(error) : `it answered with status ${status}`;
  return new FootnoteError(
    'DISCORD_UNREACHABLE',
    `Discord cannot be reached at ${addressOf(apiUrl)} (${reason}): check the network, and DISCORD_API_URL if you set it.`,
    { cause: error },
  );
}

function tokenRefused(): FootnoteError {
  return new FootnoteError(
    'TOKEN_REFUSED',
    'Discord refused DISCORD_TOKEN: copy it anew from the Developer Portal, your application, Bot, "Reset Token".',
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const code = networkCode(error);
  if (typeof code === 'string') return code;
  if (error.constructor !== Error) return 'it does not answer as Discord does';
  return error.message.startsWith('Not enough sessions')
    ? "the day's 1000 starts are used up"
    : error.message;
}

function codeOfCause(cause: unknown): unknown {
  return cause instanceof Error ? (cause as { code?: unknown }).code : undefined;
}

/** The address without a user name or password that somebody may have put into it. */
function addressOf(apiUrl: string): string {
  const { origin, pathname } = new URL(apiUrl);
  return `${origin}${pathname}`;
}
