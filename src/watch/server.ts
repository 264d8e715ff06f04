import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Check } from '../app/vitals.ts';
import { FootnoteError } from '../errors.ts';
import type { Metrics } from './metrics.ts';

/** The HTTP port for whoever watches. */
export interface WatchServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Where to listen, and what to tell. */
export interface ServerOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly checks: readonly Check[];
  readonly metrics: Pick<Metrics, 'contentType' | 'text'>;
  /** A check that takes longer, in ms, has failed. */
  readonly patience?: number;
}

const PATIENCE = 3000;

/**
 * Listens for `/healthz` (the process), `/readyz` (whether it is of use) and `/metrics`.
 * @throws FootnoteError `SETTING_INVALID` when it cannot listen there.
 */
export async function serveWatch({
  host,
  port,
  checks,
  metrics,
  patience = PATIENCE,
}: ServerOptions): Promise<WatchServer> {
  const pages: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    '/healthz': async (response) => send(response, 200, 'text/plain', 'ok\n'),
    '/readyz': async (response) => {
      const found = await examine(checks, patience);
      const ready = Object.values(found).every((state) => state === OK);
      send(response, ready ? 200 : 503, 'application/json', `${JSON.stringify({ ready, ...found })}\n`);
    },
    '/metrics': async (response) => send(response, 200, metrics.contentType, await metrics.text()),
  };
  const server = createServer((request, response) => {
    const page = pages[request.url?.split('?')[0] ?? ''];
    if (!page) return send(response, 404, 'text/plain', 'There are /healthz, /readyz and /metrics.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'text/plain', 'It can only be read.\n');
    page(response).catch(() => send(response, 500, 'text/plain', 'A defect was met.\n'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(host, port, error)));
    server.listen(port, host, resolve);
  });
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(() => closed()));
  };
  return { port: (server.address() as AddressInfo).port, close };
}

const OK = 'ok';

async function examine(checks: readonly Check[], patience: number): Promise<Record<string, string>> {
  const found = await Promise.all(
    checks.map(async ({ name, run }) => [name, (await withPatience(run, patience)) ?? OK] as const),
  );
  return Object.fromEntries(found);
}

async function withPatience(run: Check['run'], patience: number): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${patience} ms`), patience);
  });
  return Promise.race([run(), late]).finally(() => clearTimeout(timer));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

function cannotListen(host: string, port: number, error: NodeJS.ErrnoException): FootnoteError {
  return new FootnoteError(
    'SETTING_INVALID',
    `Wrong setting: nothing can listen on HTTP_HOST ${host}, HTTP_PORT ${port} (${error.code}): choose another port, or end what uses it.`,
    { cause: error },
  );
}
