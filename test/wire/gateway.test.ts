import { Events, GatewayDispatchEvents, GatewayIntentBits as Intent, Status } from 'discord.js';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { clientFor, discordFor, loginTo, MODEST } from './client.ts';

test('a wrong token is refused', async () => {
  const discord = await discordFor();
  await expect(clientFor(discord).login('wrong')).rejects.toThrow('An invalid token was provided');
});

test('a privileged intent that is not switched on closes the gateway with 4014', async () => {
  const discord = await discordFor();
  const client = clientFor(discord, { intents: [...MODEST, Intent.MessageContent] });
  await expect(client.login(discord.token)).rejects.toThrow('Used disallowed intents');
});

test('a privileged intent that is switched on is granted', async () => {
  const discord = await discordFor({ privilegedIntents: Intent.MessageContent });
  await loginTo(discord, { intents: [...MODEST, Intent.MessageContent] });
  expect((await discord.gateway.connected()).intents & Intent.MessageContent).not.toBe(0);
});

test('what happened while the connection was down arrives when it is resumed', async () => {
  const discord = await discordFor();
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const ada = guild.user('ada');
  const client = await loginTo(discord);
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => heard.push(content));
  const session = await discord.gateway.connected();
  discord.gateway.drop();
  ada.say(channel, `${discord.bot.mention} are you there?`);
  await discord.gateway.resumed(session);
  await expect.poll(() => heard).toEqual([`${discord.bot.mention} are you there?`]);
  expect(discord.gateway.sessions).toHaveLength(1);
});

test('a client told to reconnect resumes', async () => {
  const discord = await discordFor();
  await loginTo(discord);
  const session = await discord.gateway.connected();
  discord.gateway.requestReconnect();
  await discord.gateway.resumed(session);
});

test('a client whose heartbeats are not acknowledged takes the connection for dead, and resumes', async () => {
  const discord = await discordFor({ heartbeatInterval: 100 });
  await loginTo(discord);
  const session = await discord.gateway.connected();
  discord.gateway.acknowledge(false);
  await discord.gateway.resumed(session);
  discord.gateway.acknowledge(true);
});

test('a client answers a heartbeat that is asked for', async () => {
  const discord = await discordFor();
  const client = await loginTo(discord);
  discord.gateway.requestHeartbeat();
  await expect.poll(() => client.ws.ping).toBeGreaterThanOrEqual(0);
});

test('a forgotten session cannot be resumed: the client identifies anew', async () => {
  const discord = await discordFor();
  const client = await loginTo(discord);
  const forgotten = await discord.gateway.connected();
  const ready = new Promise<number>((resolve) => client.once(Events.ShardReady, resolve));
  discord.gateway.forget();
  discord.gateway.drop();
  expect(await ready).toBe(0);
  expect(discord.gateway.sessions).toHaveLength(2);
  expect(forgotten.resumes).toBe(0);
});

test('an invalid session may be resumable', async () => {
  const discord = await discordFor();
  await loginTo(discord);
  const session = await discord.gateway.connected();
  discord.gateway.invalidate(true);
  await discord.gateway.resumed(session);
});

test('an event that is sent twice arrives twice', async () => {
  const discord = await discordFor();
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const client = await loginTo(discord);
  await client.application.commands.set([{ name: 'go', description: 'Go' }]);
  const ids: string[] = [];
  client.on(Events.InteractionCreate, ({ id }) => ids.push(id));
  const { id } = guild.user('ada').slash(channel, 'go');
  discord.gateway.repeat(GatewayDispatchEvents.InteractionCreate);
  await expect.poll(() => ids).toEqual([id, id]);
});

test('a refused connection is tried again', { timeout: 15_000 }, async () => {
  const discord = await discordFor();
  await loginTo(discord);
  const session = await discord.gateway.connected();
  discord.gateway.refuse(1);
  discord.gateway.drop();
  await discord.gateway.resumed(session);
});

test('a token reset while running closes the gateway with 4004 for good', async () => {
  const discord = await discordFor();
  const client = await loginTo(discord);
  const closed = new Promise<number>((resolve) =>
    client.once(Events.ShardDisconnect, ({ code }) => resolve(code)),
  );
  client.on(Events.ShardError, () => {});
  discord.gateway.close(4004);
  expect(await closed).toBe(4004);
  expect(client.ws.shards.first()?.status).toBe(Status.Disconnected);
});

test('events of intents that were not asked for do not arrive', async () => {
  const discord = await discordFor();
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const ada = guild.user('ada');
  const client = await loginTo(discord, { intents: [Intent.Guilds, Intent.DirectMessages] });
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => heard.push(content));
  ada.say(channel, `${discord.bot.mention} in the guild`);
  ada.dm('directly');
  await expect.poll(() => heard).toEqual(['directly']);
});

test('an event that is dispatched by hand reaches the client as it is', async () => {
  const discord = await discordFor();
  const client = await loginTo(discord);
  const raw = new Promise<unknown>((resolve) => client.on(Events.Raw, (packet) => resolve(packet)));
  discord.dispatch(GatewayDispatchEvents.TypingStart, { nonsense: true });
  expect(await raw).toMatchObject({ t: 'TYPING_START', d: { nonsense: true } });
});

const identity = { token: 'test-token', intents: 1, properties: {} };
test.each([
  ['no JSON', 'hello?', 4002],
  ['an unknown opcode', { op: 99, d: null }, 4001],
  ['a payload before it identified', { op: 3, d: {} }, 4003],
  ['a wrong token', { op: 2, d: { ...identity, token: 'x' } }, 4004],
  ['a shard beyond the last', { op: 2, d: { ...identity, shard: [2, 2] } }, 4010],
  ['intents that do not exist', { op: 2, d: { ...identity, intents: 1 << 30 } }, 4013],
  ['a privileged intent', { op: 2, d: { ...identity, intents: Intent.GuildMembers } }, 4014],
  ['a resumption with a wrong token', { op: 6, d: { token: 'x', session_id: 'x', seq: 0 } }, 4004],
])('a client that sends %s is closed', async (_, payload, code) => {
  const discord = await discordFor();
  const socket = new WebSocket(`${discord.apiUrl.replace('http', 'ws')}/?v=10&encoding=json`);
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('open', () => socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)));
  expect(await closed).toBe(code);
});
