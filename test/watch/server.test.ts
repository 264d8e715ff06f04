import { expect, it, onTestFinished } from 'vitest';
import type { Check } from '../../src/app/vitals.ts';
import { createMetrics } from '../../src/watch/metrics.ts';
import { serveWatch } from '../../src/watch/server.ts';
import { library } from '../discord/started.ts';

const vitals = () => ({ servers: 3, shards: [{ id: 0, connected: true, heardAt: Date.now(), ping: 40 }] });

async function serve(checks: readonly Check[] = []) {
  const metrics = createMetrics({ library: () => library, vitals });
  const server = await serveWatch({ host: '127.0.0.1', port: 0, checks, metrics, patience: 50 });
  onTestFinished(() => server.close());
  const get = async (page: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${server.port}${page}`, { method });
    return { status: response.status, text: await response.text() };
  };
  return { metrics, server, get };
}

it('says that the process is there', async () => {
  const { get } = await serve();
  expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' });
});

it.each<[string, () => Promise<string | undefined>, number, string]>([
  ['all is well', async () => undefined, 200, 'ok'],
  ['something is not', async () => 'it cannot be written to', 503, 'it cannot be written to'],
  ['something hangs', () => new Promise(() => undefined), 503, 'no answer within 50 ms'],
])('says whether it is ready when %s', async (_, run, status, store) => {
  const { get } = await serve([
    { name: 'library', run: async () => undefined },
    { name: 'store', run },
  ]);
  const ready = await get('/readyz');
  expect(ready.status).toBe(status);
  expect(JSON.parse(ready.text)).toEqual({ ready: status === 200, library: 'ok', store });
});

it('tells Prometheus what it measured', async () => {
  const { get, metrics } = await serve();
  metrics.asked({ surface: 'message', outcome: 'passage', seconds: 0.03 });
  metrics.asked({ surface: 'message', outcome: 'passage', seconds: 0.3 });
  metrics.asked({ surface: 'command', outcome: 'failed', seconds: 3 });
  metrics.storeFailed('settings.get');
  const { text } = await get('/metrics');
  for (const line of [
    'footnote_questions_total{surface="message",outcome="passage"} 2',
    'footnote_questions_total{surface="command",outcome="failed"} 1',
    'footnote_answer_seconds_bucket{le="0.05",surface="message"} 1',
    'footnote_answer_seconds_count{surface="message"} 2',
    'footnote_store_errors_total{operation="settings.get"} 1',
    'footnote_library_articles 2',
    'footnote_servers 3',
    'footnote_gateway_up{shard="0"} 1',
    'footnote_gateway_ping_seconds{shard="0"} 0.04',
  ])
    expect(text.split('\n')).toContain(line);
});

it('has no other page, and can only be read', async () => {
  const { get } = await serve();
  expect((await get('/')).status).toBe(404);
  expect((await get('/constructor')).status).toBe(404);
  expect((await get('/metrics', 'POST')).status).toBe(405);
});

it('names the settings when it cannot listen', async () => {
  const { server, metrics } = await serve();
  const again = serveWatch({ host: '127.0.0.1', port: server.port, checks: [], metrics });
  await expect(again).rejects.toThrow(/^Wrong setting: .*HTTP_PORT \d+ \(EADDRINUSE\)/);
});
