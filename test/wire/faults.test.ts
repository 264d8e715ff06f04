import { expect, test } from 'vitest';
import { discordFor, loginTo } from './client.ts';

async function scene(retries = 0, rateLimit = { requests: 1000, window: 1000 }) {
  const discord = await discordFor({ rateLimit });
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const client = await loginTo(discord, { rest: { api: discord.apiUrl, retries } });
  const send = (body: object = {}) =>
    client.rest.post(`/channels/${channel.id}/messages`, { body: { content: 'hello', ...body } });
  return { discord, channel, client, send };
}

const SENDING = 'POST /channels/:channel/messages';

test('a rate limit is waited out by the client', async () => {
  const { discord, channel, send } = await scene();
  discord.fault({ route: SENDING, status: 429, retryAfter: 0.05, times: 2 });
  await send();
  expect(discord.requests.slice(-3).map(({ status }) => status)).toEqual([429, 429, 200]);
  expect(channel.messages()).toHaveLength(1);
});

test('a global rate limit holds back everything', async () => {
  const { discord, client, send } = await scene();
  discord.fault({ route: SENDING, status: 429, retryAfter: 0.1, global: true });
  const began = performance.now();
  await Promise.all([
    send(),
    new Promise((resolve) => setTimeout(resolve, 30)).then(() => client.rest.get('/users/@me')),
  ]);
  expect(performance.now() - began).toBeGreaterThan(90);
});

test('the server’s own limits are told in headers, which the client keeps to', async () => {
  const { discord, send } = await scene(0, { requests: 2, window: 150 });
  await Promise.all([send(), send(), send()]);
  expect(discord.requests.filter(({ status }) => status === 429)).toEqual([]);
});

test('a server error is tried again, as often as the client was told', async () => {
  const { discord, channel, send } = await scene(2);
  discord.fault({ route: SENDING, status: 502, times: 2 });
  await send();
  discord.fault({ route: SENDING, status: 503, times: 3 });
  await expect(send()).rejects.toMatchObject({ status: 503 });
  expect(channel.messages()).toHaveLength(1);
});

test('a cut connection loses the request, or only its answer; a nonce keeps it from being posted twice', async () => {
  const { discord, channel, send } = await scene();
  const once = { nonce: '1', enforce_nonce: true };
  discord.fault({ route: SENDING, cut: true });
  await expect(send(once)).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  expect(channel.messages()).toHaveLength(0);
  discord.fault({ route: SENDING, cut: true, afterwards: true });
  await expect(send(once)).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  expect(channel.messages()).toHaveLength(1);
  await send(once);
  expect(channel.messages()).toHaveLength(1);
  await send();
  expect(channel.messages()).toHaveLength(2);
});

test('a delayed answer arrives late, and faults can be called off', async () => {
  const { discord, send } = await scene();
  discord.fault({ route: /POST .*messages$/, delay: 80 });
  const began = performance.now();
  await send();
  expect(performance.now() - began).toBeGreaterThan(75);
  discord.fault({ route: SENDING, status: 500 });
  discord.clearFaults();
  await send();
});

test('silence is asserted, and broken', async () => {
  const { discord, channel, send } = await scene();
  await channel.quiet(30);
  await discord.quiet(30);
  const broken = channel.quiet(500);
  void send();
  await expect(broken).rejects.toThrow('Expected silence, but: hello');
});

test('what is waited for in vain says what the bot did instead', async () => {
  const discord = await discordFor({ patience: 30 });
  const channel = discord.guild('Library').channel('general');
  await expect(channel.nextMessage()).rejects.toThrow(
    "Waited 30 ms in vain for the bot's next message in general.\nThe bot made no request.",
  );
});
