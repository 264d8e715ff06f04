import { Events, GatewayIntentBits as Intent, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { discordFor, loginTo, MODEST } from './client.ts';

async function listen(privilegedIntents = 0) {
  const discord = await discordFor({ privilegedIntents });
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const ada = guild.user('ada');
  const client = await loginTo(discord, {
    intents: privilegedIntents ? [...MODEST, Intent.MessageContent] : MODEST,
  });
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => heard.push(content));
  return { discord, guild, channel, ada, client, heard };
}

test('without the Message Content intent words meant for others are withheld', async () => {
  const { discord, channel, ada, heard } = await listen();
  ada.say(channel, 'a secret');
  ada.say(channel, `${discord.bot.mention} a question`);
  ada.dm('a whisper');
  await expect.poll(() => heard).toEqual(['', `${discord.bot.mention} a question`, 'a whisper']);
});

test('with the Message Content intent everything is read', async () => {
  const { channel, ada, heard } = await listen(Intent.MessageContent);
  ada.say(channel, 'no secret');
  await expect.poll(() => heard).toEqual(['no secret']);
});

test('a reply to the bot is readable when it pings, and when what it replies to is no command’s answer', async () => {
  const { channel, ada, client, heard } = await listen();
  await client.application.commands.set([{ name: 'ping', description: 'Ping' }]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('by command');
  });
  const sent = client.channels.cache.get(channel.id);
  if (!sent?.isSendable()) throw new Error('no channel');
  await sent.send('by itself');
  const ordinary = await channel.nextMessage();
  const answer = await ada.slash(channel, 'ping').answer();
  ada.say(channel, 'pinging', { replyTo: ordinary });
  ada.say(channel, 'quiet', { replyTo: ordinary, ping: false });
  ada.say(channel, 'to the command', { replyTo: answer });
  await expect.poll(() => heard.slice(-3)).toEqual(['pinging', '', '']);
});

test('over HTTP, too, words meant for others are withheld', async () => {
  const { channel, ada, client } = await listen();
  const said = ada.say(channel, 'a secret');
  const found = client.channels.cache.get(channel.id);
  if (!found?.isTextBased()) throw new Error('no channel');
  expect((await found.messages.fetch({ message: said.id, force: true })).content).toBe('');
});

test('a message a command is used on is read whole', async () => {
  const { channel, ada, client } = await listen();
  await client.application.commands.set([{ name: 'Look up', type: 3 }]);
  const used = new Promise<Message>((resolve) => {
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isMessageContextMenuCommand()) resolve(interaction.targetMessage);
    });
  });
  ada.messageCommand('Look up', ada.say(channel, 'what is this?'));
  expect((await used).content).toBe('what is this?');
});

test('webhooks and other bots are heard as such', async () => {
  const { discord, guild, channel, client } = await listen(Intent.MessageContent);
  const heard: [string, boolean, boolean][] = [];
  client.on(Events.MessageCreate, ({ content, author, webhookId }) =>
    heard.push([content, author.bot, webhookId !== null]),
  );
  channel.webhookSays('news', `${discord.bot.mention} news`);
  guild.user('rival', { bot: true }).say(channel, 'beep');
  await expect
    .poll(() => heard)
    .toEqual([
      [`${discord.bot.mention} news`, true, true],
      ['beep', true, false],
    ]);
});

test('channels the bot cannot see are silent', async () => {
  const { discord, channel, ada, client, heard } = await listen();
  channel.deny(discord.bot, 1n << 10n);
  ada.say(channel, `${discord.bot.mention} hello`);
  ada.dm('after');
  await expect.poll(() => heard).toEqual(['after']);
  expect(client.channels.cache.has(channel.id)).toBe(false);
});
