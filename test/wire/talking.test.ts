import { Events, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { discordFor, loginTo } from './client.ts';

test('the client logs in and knows its guilds', async () => {
  const discord = await discordFor();
  const guild = discord.guild('Library');
  guild.channel('general');
  const client = await loginTo(discord);
  expect(client.user.username).toBe('Footnote');
  expect(client.guilds.cache.get(guild.id)?.channels.cache.map(({ name }) => name)).toEqual(['general']);
});

test('the client hears a user and replies', async () => {
  const discord = await discordFor();
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const ada = guild.user('ada');
  const client = await loginTo(discord);
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot) return;
    void message.reply({ content: `Heard: ${message.content}`, allowedMentions: { parse: [] } });
  });
  const said = ada.say(channel, `${discord.bot.mention} hello`);
  const heard = await channel.replyTo(said);
  expect(heard).toMatchObject({
    content: `Heard: ${discord.bot.mention} hello`,
    author: 'Footnote',
    ephemeral: false,
  });
  expect(heard.pings).toEqual({ everyone: false, roles: [], users: [] });
});

test('the client is talked to directly', async () => {
  const discord = await discordFor();
  const ada = discord.guild('Library').user('ada');
  const client = await loginTo(discord);
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply(`You said ${message.content}`);
  });
  ada.dm('psst');
  expect((await discord.dm(ada).nextMessage()).content).toBe('You said psst');
});

test('commands are registered, found, completed and answered', async () => {
  const discord = await discordFor();
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const ada = guild.user('ada');
  const client = await loginTo(discord);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}?`, value: typed }]);
    }
    if (interaction.isChatInputCommand()) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(`Answer to ${interaction.options.getString('question', true)}`);
    }
  });
  const question = {
    type: 3,
    name: 'question',
    description: 'What to look up',
    required: true,
    autocomplete: true,
  };
  await client.application.commands.set([{ name: 'ask', description: 'Ask', options: [question] }]);
  expect((await discord.registered()).map(({ name }) => name)).toEqual(['ask']);
  expect(await ada.autocomplete(channel, 'ask', { question: 'wh' })).toEqual([{ name: 'wh?', value: 'wh' }]);
  const answer = await ada.slash(channel, 'ask', { question: 'why' }).answer();
  expect(answer).toMatchObject({ content: 'Answer to why', ephemeral: true });
  expect(channel.messages()).toEqual([]);
  expect(channel.messages(ada)).toHaveLength(1);
});
