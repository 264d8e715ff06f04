import { STATUS_CODES } from 'node:http';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FootnoteError } from '../../errors.ts';
import { oneLine } from '../cleanText.ts';
import { type HopAnswer, requestHop } from './hop.ts';
import type { Source } from './source.ts';
import { unpack } from './unpack.ts';

/** What a fetch may take. */
export interface FetchLimits {
  /** Of the body, once unpacked. */
  readonly bytes: number;
  /** For all of it, redirects included. */
  readonly milliseconds: number;
  /** Whether an IP address may be connected to. */
  readonly mayConnect: (address: string) => boolean;
}

const MOST_REDIRECTS = 5;
const REDIRECTS: readonly (number | undefined)[] = [301, 302, 303, 307, 308];

/**
 * Fetches a page. Every hop of a redirect is checked like the first one: http or https only, and an address that may be
 * connected to, which is looked at when the connection is made, so that a name cannot lead elsewhere in between.
 *
 * @throws FootnoteError `SOURCE_UNREACHABLE`
 */
export async function fetchPage(address: string, limits: FetchLimits): Promise<Source> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let url = webAddress(address);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await requestHop(url, { mayConnect: limits.mayConnect, signal });
      if (!REDIRECTS.includes(response.statusCode)) return await sourceOf(url, response, { limits, signal });
      response.destroy();
      const { location } = response.headers;
      if (location === undefined) throw unreachable(url, 'redirects to nowhere; find the page’s own address');
      url = webAddress(location, url);
    }
  } catch (error) {
    throw failure(url, limits, error);
  }
  throw unreachable(
    url,
    `is one more than ${MOST_REDIRECTS} redirects away; import the address where they end`,
  );
}

/** The body of a last hop; it is read no further than the limits let it. */
async function sourceOf(
  url: URL,
  response: HopAnswer,
  { limits, signal }: { limits: FetchLimits; signal: AbortSignal },
): Promise<Source> {
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200) {
    response.destroy();
    const name = STATUS_CODES[statusCode] ?? 'an unknown status';
    throw unreachable(url, `was answered with ${statusCode} (${name}); check it in a browser`);
  }
  const bytes = await bodyOf(response, { signal, most: limits.bytes, url });
  const { pathname, hostname } = url;
  const last = safelyDecoded(pathname.split('/').findLast((part) => part !== '') ?? '');
  const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = /charset=["']?([\w.:-]+)/.exec(parameters.join(';'))?.[1];
  return {
    bytes,
    name: last.replace(/\.[^.]*$/, '') || hostname,
    ending: /\.[^.]*$/.exec(last)?.[0].toLowerCase() ?? '',
    url: url.href,
    ...(mediaType.trim() !== '' && { mediaType: mediaType.trim() }),
    ...(charset !== undefined && { charset }),
  };
}

interface BodyLimits {
  readonly signal: AbortSignal;
  readonly most: number;
  readonly url: URL;
}

/** The unpacked body, as long as it is not too large. */
async function bodyOf(response: HopAnswer, { signal, most, url }: BodyLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      chunks.push(chunk);
      const what = `sends more than the ${most / 1e6} MB of a source; save the part you need as a file`;
      done(size > most ? unreachable(url, what) : null);
    },
  });
  await pipeline([response, ...unpack(response.headers['content-encoding']), sink], { signal });
  return Buffer.concat(chunks);
}

function webAddress(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    const what = base ? `${base.href} redirects to something that` : 'The address';
    throw new FootnoteError(
      'SOURCE_UNREACHABLE',
      `${what} does not begin with https:// or http://; only those can be imported.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    url.username = url.password = '';
    throw unreachable(
      url,
      'came with a name or password in it, which would stand in the article; leave them out',
    );
  }
  url.hash = '';
  return url;
}

function safelyDecoded(part: string): string {
  try {
    return oneLine(decodeURIComponent(part));
  } catch {
    return part;
  }
}

function failure(url: URL, { milliseconds }: FetchLimits, error: unknown): FootnoteError {
  if (error instanceof FootnoteError) return error;
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR') {
    return unreachable(
      url,
      `was not there within ${milliseconds / 1000} seconds; try again, or save the page as a file`,
      error,
    );
  }
  return unreachable(url, `cannot be reached (${code ?? 'broken reply'}); check it in a browser`, error);
}

function unreachable(url: URL, what: string, cause?: unknown): FootnoteError {
  return new FootnoteError('SOURCE_UNREACHABLE', `The address ${url.href} ${what}.`, { cause });
}
