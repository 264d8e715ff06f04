import type { ServerResponse } from 'node:http';

/** Something that goes wrong with the next requests of a route. */
export interface Fault {
  /** E.g. `POST /channels/:channel/messages`, the method optional; or a pattern for "METHOD /path". */
  readonly route: string | RegExp;
  /** What the request is answered with instead; without it (and without `cut`) the request is only delayed. */
  readonly status?: number;
  /** Cut the connection instead of answering. */
  readonly cut?: boolean;
  /** Carry the request out before it is answered so: only its answer is lost. */
  readonly afterwards?: boolean;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  /** Seconds, for 429. */
  readonly retryAfter?: number;
  /** For 429: the limit of the whole application instead of one bucket's. */
  readonly global?: boolean;
  /** How many more requests suffer it. */
  times: number;
}

/** Takes the first fault that is due for a request, and counts it down. */
export function takeFault(faults: Fault[], method: string, path: string, route: string | null): Fault | null {
  const due = faults.find((fault) => fault.times > 0 && matches(fault.route, method, path, route));
  if (!due) return null;
  due.times -= 1;
  return due;
}

/** Answers as the fault says; tells whether it did (a mere delay does not). */
export function sufferFault(fault: Fault, response: ServerResponse): boolean {
  if (fault.cut) {
    response.socket?.destroy();
    return true;
  }
  if (fault.status === undefined) return false;
  if (fault.status === 429) sendRateLimited(response, fault);
  else {
    // A broken proxy in front of Discord answers in HTML, not in JSON.
    response.writeHead(fault.status, { 'content-type': 'text/html' });
    response.end(`<html><body>${fault.status}</body></html>`);
  }
  return true;
}

/** Answers 429 as Discord does, in the headers and in the body. */
export function sendRateLimited(
  response: ServerResponse,
  { retryAfter = 0.1, global = false }: { retryAfter?: number; global?: boolean },
): void {
  response.writeHead(429, {
    'content-type': 'application/json',
    'retry-after': String(retryAfter),
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global ? { 'x-ratelimit-global': 'true' } : {}),
  });
  response.end(JSON.stringify({ message: 'You are being rate limited.', retry_after: retryAfter, global }));
}

function matches(pattern: Fault['route'], method: string, path: string, route: string | null): boolean {
  if (pattern instanceof RegExp) return pattern.test(`${method} ${path}`);
  return pattern === route || pattern === `${method} ${route}`;
}
