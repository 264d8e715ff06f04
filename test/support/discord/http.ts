import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { APIAttachment } from 'discord-api-types/v10';
import { sendRateLimited, sufferFault, takeFault } from './faults.ts';
import { createRateLimits } from './rateLimits.ts';
import { Refusal, refusal } from './refusal.ts';
import { readBody } from './requestBody.ts';
import type { RequestRecord, World } from './world.ts';

/** A request, taken apart for its route. */
export interface Call {
  readonly world: World;
  /** Where the server listens, e.g. `127.0.0.1:34567`. */
  readonly host: string;
  /** The route's placeholders, by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: APIAttachment[];
}

/** What a route answers; without a body, 204. */
export type Reply = object | undefined;

/** One endpoint of Discord's REST API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With placeholders: `/channels/:channel/messages`. */
  readonly path: string;
  /** Needs no bot token: interactions and their webhooks carry a token in the path. */
  readonly open?: boolean;
  readonly handle: (call: Call) => Reply;
}

/** Serves routes under `/v10`, with Discord's authorization, errors and rate limits, and with the faults asked for. */
export function createRest(world: World, routes: readonly Route[]): Server {
  const limits = createRateLimits(world.settings.rateLimit);
  return createServer((request, response) => {
    const started = performance.now();
    const url = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^(\/api)?\/v10/, '');
    const record: RequestRecord = { method, path, body: null, at: Date.now(), status: 0, ms: 0, code: null };
    world.requests.push(record);
    response.on('close', () => {
      Object.assign(record, {
        status: response.writableFinished ? response.statusCode : 0,
        ms: performance.now() - started,
      });
      world.events.emit('change');
    });
    serve({ world, routes, limits, request, response, url, path, record }).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(error instanceof Error ? error.stack : String(error));
    });
  });
}

interface Exchange {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly limits: ReturnType<typeof createRateLimits>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly path: string;
  readonly record: { body: unknown; code: number | null; readonly method: string };
}

async function serve(exchange: Exchange): Promise<void> {
  const { world, routes, request, response, path, record } = exchange;
  const received = await readBody(world, request).catch(() => null);
  record.body = received?.body;
  const found = findRoute(routes, record.method, path);
  const fault = takeFault(world.faults, record.method, path, found?.route.path ?? null);
  if (fault?.delay) await delay(fault.delay, undefined, { ref: false });
  if (fault && !fault.afterwards && sufferFault(fault, response)) return;
  const limited = countAgainstLimit(exchange, found?.route);
  if (!limited) return;
  const file = world.files.get(/^\/attachments\/1\/(\d+)\//.exec(path)?.[1] ?? '');
  if (file) return void response.writeHead(200, { 'content-length': file.length }).end(file);
  const { status, body } = attempt(exchange, found, received);
  record.code = status >= 400 ? ((body as { code?: number } | undefined)?.code ?? null) : null;
  if (fault?.afterwards && sufferFault(fault, response)) return;
  response.writeHead(status, { ...limited, ...(body ? { 'content-type': 'application/json' } : {}) });
  response.end(body ? JSON.stringify(body) : undefined);
}

/** The rate-limit headers for the answer; null when the answer was 429. Interactions' first answers are not limited. */
function countAgainstLimit(
  exchange: Exchange,
  route: Route | undefined,
): Readonly<Record<string, string>> | null {
  if (!route || route.path.startsWith('/interactions/')) return {};
  const major = exchange.path.split('/').slice(1, 3).join('/');
  const taken = exchange.limits(`${route.method} ${route.path}`, major);
  if (!taken.exceeded) return taken.headers;
  sendRateLimited(exchange.response, { retryAfter: taken.resetAfter });
  return null;
}

type Found = { readonly route: Route; readonly params: Record<string, string> } | undefined;

function attempt(
  { world, request, url }: Exchange,
  found: Found,
  received: Awaited<ReturnType<typeof readBody>> | null,
): { status: number; body: object | undefined } {
  try {
    if (!found) throw refusal('notFound');
    const authorized = request.headers.authorization === `Bot ${world.settings.token}`;
    if (!authorized && !found.route.open) throw refusal('unauthorized');
    if (!received) throw refusal('badJson');
    const host = request.headers.host ?? '127.0.0.1';
    const call = { world, host, params: found.params, query: url.searchParams, ...received };
    const body = found.route.handle(call);
    return { status: body ? 200 : 204, body };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, message, errors } = error;
    return { status, body: { message, code, ...(errors ? { errors } : {}) } };
  }
}

function findRoute(routes: readonly Route[], method: string, path: string): Found {
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matchPath(route.path, path);
    if (params) return { route, params };
  }
  return undefined;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, step] of wanted.entries()) {
    const value = decodeURIComponent(given[index] ?? '');
    if (step.startsWith(':')) params[step.slice(1)] = value;
    else if (step !== value) return null;
  }
  return params;
}
