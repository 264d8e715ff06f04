import { PermissionFlagsBits as Flag, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { discordFor, loginTo } from './client.ts';

async function scene() {
  const discord = await discordFor();
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const ada = guild.user('ada');
  const client = await loginTo(discord);
  const send = async (body: object) => {
    await client.rest.post(`/channels/${channel.id}/messages`, { body });
    return channel.nextMessage();
  };
  return { discord, guild, channel, ada, send };
}

test('without allowed_mentions everybody mentioned is pinged, and who is replied to', async () => {
  const { discord, guild, channel, ada, send } = await scene();
  const bob = guild.user('bob');
  const open = guild.role('Open', 0n, { mentionable: true });
  const closed = guild.role('Closed');
  const said = ada.say(channel, 'hi');
  const content = `@everyone ${bob.mention} ${open.mention} ${closed.mention}`;
  const reply = { message_reference: { message_id: said.id } };
  const everyone = { everyone: true, roles: [open.id, closed.id], users: [bob.id, ada.id] };
  expect((await send({ content, ...reply })).pings).toEqual(everyone);
  channel.deny(discord.bot, Flag.MentionEveryone);
  expect((await send({ content, ...reply })).pings).toEqual({
    ...everyone,
    everyone: false,
    roles: [open.id],
  });
});

test('allowed_mentions holds pings back', async () => {
  const { channel, ada, send } = await scene();
  const said = ada.say(channel, 'hi');
  const reply = { message_reference: { message_id: said.id } };
  const nobody = { everyone: false, roles: [], users: [] };
  const content = `@here ${ada.mention}`;
  expect((await send({ content, ...reply, allowed_mentions: { parse: [] } })).pings).toEqual(nobody);
  expect((await send({ content, allowed_mentions: { users: [ada.id] } })).pings.users).toEqual([ada.id]);
  expect(
    (await send({ content: 'a', ...reply, allowed_mentions: { parse: [], replied_user: true } })).pings.users,
  ).toEqual([ada.id]);
});

test('mentions in code ping nobody, those in components v2 do', async () => {
  const { ada, send } = await scene();
  expect((await send({ content: `\`${ada.mention}\`` })).pings.users).toEqual([]);
  const layout = { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: ada.mention }] };
  expect((await send(layout)).pings.users).toEqual([ada.id]);
});

test('links get a preview unless they are held back', async () => {
  const { send } = await scene();
  const content =
    'see https://a.org, <https://b.org>, [c](https://c.org), [d](<https://d.org>) and `https://e.org`';
  expect((await send({ content })).previews).toEqual(['https://a.org', 'https://c.org']);
  expect((await send({ content, flags: MessageFlags.SuppressEmbeds })).previews).toEqual([]);
});
