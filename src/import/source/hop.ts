import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { FootnoteError } from '../../errors.ts';

/** A server's reply to one request; its body is still to be read. */
export type HopAnswer = http.IncomingMessage;

type MayConnect = (address: string) => boolean;

interface HopOptions {
  readonly mayConnect: MayConnect;
  readonly signal: AbortSignal;
}

/**
 * Sends one GET, without following redirects. The addresses that the host's name has are checked where the connection takes
 * them from, so that what was checked is what is connected to.
 *
 * @throws FootnoteError when an address may not be connected to, and what `node:http` throws when nobody answers
 */
export async function requestHop(url: URL, { mayConnect, signal }: HopOptions): Promise<HopAnswer> {
  // An address that stands in the URL itself is never looked up.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) && !mayConnect(literal)) throw notPublic(url);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const options: https.RequestOptions = {
      agent: false,
      signal,
      headers: {
        accept:
          'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/pdf;q=0.9, */*;q=0.8',
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': 'Footnote (import)',
      },
      lookup: checked(url, mayConnect),
    };
    request(url, options, resolve).on('error', reject).end();
  });
}

/** A look-up that fails when any of the addresses may not be connected to: a name with a public and a private one is a trap. */
function checked(url: URL, mayConnect: MayConnect): LookupFunction {
  return (hostname, options, callback) => {
    dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      if (!addresses.every(({ address }) => mayConnect(address))) return callback(notPublic(url), []);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      callback(null, first?.address ?? '', first?.family);
    });
  };
}

function notPublic(url: URL): FootnoteError {
  return new FootnoteError(
    'SOURCE_UNREACHABLE',
    `The address ${url.href} leads into a private network, not to the public internet; if you mean it, add --allow-private.`,
  );
}
