import { ChannelType, type Client, PermissionFlagsBits as Flag } from 'discord.js';
import { expect, test } from 'vitest';
import { discordFor, loginTo } from './client.ts';

async function scene() {
  const discord = await discordFor();
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const ada = guild.user('ada');
  const client = await loginTo(discord);
  return { discord, guild, channel, ada, client };
}

function send(client: Client, channel: { id: string }, body: object = {}): Promise<unknown> {
  return client.rest.post(`/channels/${channel.id}/messages`, { body: { content: 'hello', ...body } });
}

test('sending where it is not allowed is refused: 50013 where the bot can look, 50001 where it cannot', async () => {
  const { discord, channel, client } = await scene();
  channel.deny(discord.bot, Flag.SendMessages);
  await expect(send(client, channel)).rejects.toMatchObject({ code: 50013, status: 403 });
  channel.deny(discord.bot, Flag.ViewChannel);
  await expect(send(client, channel)).rejects.toMatchObject({ code: 50001, status: 403 });
});

test('embeds need a permission of their own, which answers to interactions do not', async () => {
  const { discord, channel, ada, client } = await scene();
  channel.deny(discord.bot, Flag.EmbedLinks);
  await expect(send(client, channel, { embeds: [{ title: 'a' }] })).rejects.toMatchObject({ code: 50013 });
  await client.application?.commands.set([{ name: 'go', description: 'Go' }]);
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply({ embeds: [{ title: 'a' }] });
  });
  expect((await ada.slash(channel, 'go').answer()).embeds).toEqual([{ title: 'a' }]);
});

test('a reply needs the history, and something to reply to', async () => {
  const { discord, channel, ada, client } = await scene();
  const said = ada.say(channel, 'hi');
  const reply = { message_reference: { message_id: said.id } };
  channel.deny(discord.bot, Flag.ReadMessageHistory);
  await expect(send(client, channel, reply)).rejects.toMatchObject({ code: 160002 });
  channel.allow(discord.bot, Flag.ReadMessageHistory);
  ada.delete(said);
  await expect(send(client, channel, reply)).rejects.toMatchObject({ code: 50035 });
  await send(client, channel, {
    message_reference: { ...reply.message_reference, fail_if_not_exists: false },
  });
  expect((await channel.nextMessage()).replyTo).toBeNull();
});

test('what does not exist is unknown', async () => {
  const { discord, channel, ada, client } = await scene();
  const gone = ada.say(channel, 'gone');
  ada.delete(gone);
  const get = (path: string) => client.rest.get(path as `/${string}`);
  await expect(get('/channels/1')).rejects.toMatchObject({ code: 10003, status: 404 });
  await expect(get(`/channels/${channel.id}/messages/${gone.id}`)).rejects.toMatchObject({ code: 10008 });
  await expect(get('/guilds/1')).rejects.toMatchObject({ code: 10004 });
  await expect(get('/users/1')).rejects.toMatchObject({ code: 10013 });
  await expect(get('/nothing/here')).rejects.toMatchObject({ status: 404 });
  channel.delete();
  await expect(send(client, channel)).rejects.toMatchObject({ code: 10003 });
  const outside = discord.guild('Elsewhere', { app: 'absent' });
  await expect(get(`/guilds/${outside.id}`)).rejects.toMatchObject({ code: 50001 });
});

test('others’ messages are not the bot’s to edit, nor to delete without permission', async () => {
  const { guild, channel, ada, client } = await scene();
  const { id } = ada.say(channel, 'mine');
  const path = `/channels/${channel.id}/messages/${id}` as const;
  await expect(client.rest.patch(path, { body: { content: 'x' } })).rejects.toMatchObject({ code: 50005 });
  await expect(client.rest.delete(path)).rejects.toMatchObject({ code: 50013 });
  guild.permit(guild.botRole, Flag.ManageMessages);
  await client.rest.delete(path);
  expect(channel.messages()).toEqual([]);
});

test('an ephemeral answer is not in the channel, not even for the bot', async () => {
  const { channel, ada, client } = await scene();
  await client.application?.commands.set([{ name: 'go', description: 'Go' }]);
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply({ content: 'psst', flags: 64 });
  });
  const { id } = await ada.slash(channel, 'go').answer();
  const path = `/channels/${channel.id}/messages/${id}` as const;
  await expect(client.rest.get(path)).rejects.toMatchObject({ code: 10008 });
  await expect(client.rest.patch(path, { body: { content: 'x' } })).rejects.toMatchObject({ code: 10008 });
});

test('a user who takes no direct messages gets none', async () => {
  const { discord, guild, client } = await scene();
  const eve = guild.user('eve', { dms: false });
  await expect(send(client, discord.dm(eve))).rejects.toMatchObject({ code: 50007 });
});

test('threads have their own permission, and locked ones are closed', async () => {
  const { discord, channel, ada, client } = await scene();
  const { id } = ada.say(channel, 'topic');
  const thread = (await client.rest.post(`/channels/${channel.id}/messages/${id}/threads`, {
    body: { name: 'Topic' },
  })) as { id: string };
  await send(client, thread);
  const again = client.rest.post(`/channels/${channel.id}/messages/${id}/threads`, {
    body: { name: 'Topic' },
  });
  await expect(again).rejects.toMatchObject({ code: 160004 });
  channel.deny(discord.bot, Flag.SendMessagesInThreads);
  await expect(send(client, thread)).rejects.toMatchObject({ code: 50013 });
  channel.allow(discord.bot, Flag.SendMessagesInThreads);
  const quiet = channel.thread('Old', ada);
  await expect(send(client, quiet)).rejects.toMatchObject({ code: 50001 });
  const locked = channel.thread('Locked', ada, ada.say(channel, 'old'));
  locked.archive(true);
  await expect(send(client, locked)).rejects.toMatchObject({ code: 50083 });
});

test('a category takes no messages', async () => {
  const { guild, client } = await scene();
  const category = guild.channel('Talk', { type: ChannelType.GuildCategory });
  await expect(send(client, category)).rejects.toMatchObject({ code: 50008 });
});

test('overwrites for a member outweigh those for roles, and those the ones for everyone', async () => {
  const { guild, channel } = await scene();
  const readers = guild.role('Readers');
  const bob = guild.user('bob', { roles: [readers] });
  channel.deny(guild, Flag.SendMessages);
  expect(() => bob.say(channel, 'a')).toThrow('may not write');
  channel.allow(readers, Flag.SendMessages);
  bob.say(channel, 'b');
  channel.deny(bob, Flag.SendMessages);
  expect(() => bob.say(channel, 'c')).toThrow('may not write');
  guild.permit(readers, Flag.Administrator);
  bob.say(channel, 'd');
  guild.timeOut(bob, true);
  bob.say(channel, 'administrators cannot be timed out');
});
