import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FootnoteError } from '../../src/errors.ts';
import { type FetchLimits, fetchPage } from '../../src/import/source/fetchPage.ts';
import { isPublicAddress } from '../../src/import/source/publicAddress.ts';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

const to =
  (location: string): Reply =>
  (_, response) =>
    response.writeHead(302, { location }).end();
const packed =
  (encoding: string, body: Buffer): Reply =>
  (_, response) =>
    response
      .writeHead(200, { 'content-encoding': encoding, 'content-type': 'Text/HTML; Charset="utf-8"' })
      .end(body);

const REPLIES: Record<string, Reply> = {
  '/said': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('Said.'),
  '/hop': to('/said'),
  '/loop': to('/loop'),
  '/inside': (request, response) =>
    to(`http://127.0.0.2:${request.socket.localPort}/said`)(request, response),
  '/ftp': to('ftp://example.org/'),
  '/nowhere': (_, response) => response.writeHead(302).end(),
  '/slow': () => {},
  '/drip': (_, response) => {
    const drip = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/endless': (_, response) => {
    const pour = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(50_000, 'a')));
    };
    response.on('drain', pour);
    pour();
  },
  '/bomb': packed('gzip', gzipSync(Buffer.alloc(5_000_000))),
  '/gzip': packed('gzip', gzipSync('Said.')),
  '/br': packed('br', brotliCompressSync('Said.')),
  '/torn': packed('gzip', gzipSync('Said.').subarray(0, 12)),
  '/zstd': packed('zstd', Buffer.from('?')),
  '/short': (_, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('a');
    setTimeout(() => response.destroy(), 20);
  },
};

const server = createServer((request, response) => {
  const reply = REPLIES[request.url ?? ''];
  if (reply) reply(request, response);
  else response.writeHead(404).end();
});
const connected: string[] = [];
let site = '';

beforeAll(async () => {
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Fetches as if 127.0.0.1 were the only public address. */
function fetched(address: string, limits: Partial<FetchLimits> = {}) {
  const mayConnect = (ip: string): boolean => {
    connected.push(ip);
    return ip === '127.0.0.1';
  };
  return fetchPage(address, { bytes: 1_000_000, milliseconds: 5000, mayConnect, ...limits });
}

describe('fetching a page', () => {
  it.each(['/said', '/hop', '/gzip', '/br'])('reads %s to its end', async (path) => {
    const { bytes, mediaType, name } = await fetched(site + path);
    expect(Buffer.from(bytes).toString()).toBe('Said.');
    expect(mediaType).toBe('text/html');
    expect(name).toBe(path === '/hop' ? 'said' : path.slice(1));
  });

  it('knows the address after redirects, without the place in the page', async () => {
    expect((await fetched(`${site}/hop#top`)).url).toBe(`${site}/said`);
  });

  it('knows the character set', async () => {
    expect((await fetched(`${site}/gzip`)).charset).toBe('utf-8');
  });

  it.each([
    ['/inside', 'leads into a private network'],
    ['/loop', 'more than 5 redirects away'],
    ['/ftp', 'redirects to something that does not begin with https://'],
    ['/nowhere', 'redirects to nowhere'],
    ['/gone', 'was answered with 404 (Not Found)'],
    ['/endless', 'sends more than the 1 MB'],
    ['/bomb', 'sends more than the 1 MB'],
    ['/torn', 'cannot be reached (Z_BUF_ERROR)'],
    ['/zstd', 'packs its pages in a way that was not asked for'],
    ['/short', 'cannot be reached (ECONNRESET)'],
  ])('refuses %s, which %s', async (path, reason) => {
    const error = await fetched(site + path).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(FootnoteError);
    expect(error.message).toContain(reason);
  });

  it.each(['/slow', '/drip'])('waits for %s no longer than it may', async (path) => {
    await expect(fetched(site + path, { milliseconds: 200 })).rejects.toThrow(
      'was not there within 0.2 seconds',
    );
  });

  it.each([
    'http://[::1]/',
    'http://0x7f000002/',
    'http://2130706434/',
    'http://127.2/',
    'http://[::ffff:127.0.0.2]/',
  ])('refuses %s however it is written', async (address) => {
    await expect(fetched(address)).rejects.toThrow('leads into a private network');
  });

  it('checks every address that a name has, where the connection takes them from', async () => {
    const address = `${site.replace('127.0.0.1', 'localhost')}/said`;
    connected.length = 0;
    await expect(fetched(address, { mayConnect: (ip) => connected.push(ip) < 0 })).rejects.toThrow(
      'private network',
    );
    expect(connected.every((ip) => ip === '127.0.0.1' || ip === '::1')).toBe(true);
    expect(connected.length).toBeGreaterThan(0);
    expect((await fetched(address, { mayConnect: () => true })).url).toBe(address);
  });

  it.each([
    ['ftp://example.org/a', 'does not begin with https:// or http://'],
    ['file:///etc/passwd', 'does not begin with https:// or http://'],
    ['https://ada:secret@example.org/', 'came with a name or password in it'],
    ['http://no-such-host.invalid/', 'cannot be reached ('],
  ])('refuses %s', async (address, reason) => {
    const error = await fetched(address).catch((thrown) => thrown);
    expect(error.message).toContain(reason);
    expect(error.message).not.toContain('secret');
  });
});

describe('a public address', () => {
  it.each(['1.1.1.1', '8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '2a00:1450:4001:80e::200e'])(
    'is %s',
    (ip) => {
      expect(isPublicAddress(ip)).toBe(true);
    },
  );

  it.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.0.9',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.9.9',
    ],
    ...[
      '192.0.0.8',
      '192.0.2.1',
      '192.168.1.1',
      '198.18.0.1',
      '198.51.100.7',
      '203.0.113.9',
      '224.0.0.1',
      '240.0.0.1',
    ],
    ...[
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:10.0.0.1',
      '::ffff:127.0.0.1',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
    ],
    ...[
      '100::1',
      '2001::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '3fff::1',
      'fc00::1',
      'fd12::1',
      'fe80::1',
      'fec0::1',
      'ff02::1',
    ],
    ...['5f00::1', '', 'localhost', '1.1.1.1.1'],
  ])('is not %s', (ip) => {
    expect(isPublicAddress(ip)).toBe(false);
  });
});
