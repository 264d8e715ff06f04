import {
  type ButtonInteraction,
  ButtonStyle,
  ChannelType,
  type ChatInputCommandInteraction,
  ComponentType,
  Events,
  PermissionFlagsBits as Flag,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { expect, test } from 'vitest';
import type { Settings } from '../support/discord/settings.ts';
import { discordFor, loginTo } from './client.ts';

interface Handlers {
  readonly command?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
  readonly button?: (interaction: ButtonInteraction) => Promise<unknown>;
  readonly select?: (interaction: StringSelectMenuInteraction) => Promise<unknown>;
  readonly modal?: (interaction: ModalSubmitInteraction) => Promise<unknown>;
}

/** A client with one command, "go", and what it does; `refusals` has the codes it was refused with. */
async function stage(handlers: Handlers, settings: Partial<Settings> = {}) {
  const discord = await discordFor(settings);
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const ada = guild.user('ada');
  const client = await loginTo(discord);
  const refusals: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    handle(handlers, interaction)?.catch((error: { code?: unknown }) => refusals.push(error.code));
  });
  await client.application.commands.set([
    { name: 'go', description: 'Go', contexts: [0, 1, 2], integrationTypes: [0, 1] },
  ]);
  return { discord, guild, channel, ada, client, refusals };
}

function handle({ command, button, select, modal }: Handlers, interaction: Interaction) {
  if (interaction.isChatInputCommand()) return command?.(interaction);
  if (interaction.isButton()) return button?.(interaction);
  if (interaction.isStringSelectMenu()) return select?.(interaction);
  if (interaction.isModalSubmit()) return modal?.(interaction);
  return undefined;
}

const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
const button = (customId: string, label: string, disabled = false) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  customId,
  label,
  disabled,
});

test('an answer after the deadline is refused with 10062, and the user reads that nobody responded', async () => {
  const late = async (interaction: ChatInputCommandInteraction) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await interaction.reply('too late');
  };
  const { channel, ada, refusals } = await stage({ command: late }, { answerWithin: 50 });
  const asked = ada.slash(channel, 'go');
  expect(await asked.settled).toEqual({ kind: 'failed' });
  await expect.poll(() => refusals).toEqual([10062]);
  await expect(asked.answer()).rejects.toThrow('"kind":"failed"');
  expect(channel.messages(ada)).toEqual([]);
});

test('a second answer is refused with 40060', async () => {
  const { discord, channel, ada, client, refusals } = await stage({
    command: (interaction) => interaction.reply('one'),
  });
  const asked = ada.slash(channel, 'go');
  await asked.answer();
  const again = client.rest.post(`/interactions/${asked.id}/${asked.token}/callback`, {
    body: { type: 4, data: { content: 'two' } },
    auth: false,
  });
  await expect(again).rejects.toMatchObject({ code: 40060, status: 400 });
  expect(channel.messages()).toHaveLength(1);
  expect(refusals).toEqual([]);
  expect(discord.requests.at(-1)).toMatchObject({ status: 400, code: 40060, method: 'POST' });
});

test('an unknown interaction and a follow-up before the answer are refused', async () => {
  const { discord, channel, ada, client } = await stage({});
  const unknown = client.rest.post('/interactions/1/x/callback', {
    body: { type: 4, data: {} },
    auth: false,
  });
  await expect(unknown).rejects.toMatchObject({ code: 10062, status: 404 });
  const { token } = ada.slash(channel, 'go');
  const early = client.rest.post(`/webhooks/${discord.bot.id}/${token}`, {
    body: { content: 'x' },
    auth: false,
  });
  await expect(early).rejects.toMatchObject({ code: 10015, status: 404 });
});

test('a token that has run out is refused', async () => {
  const command = async (interaction: ChatInputCommandInteraction) => {
    await interaction.deferReply();
    await new Promise((resolve) => setTimeout(resolve, 80));
    await interaction.editReply('too late');
  };
  const { channel, ada, refusals } = await stage({ command }, { tokenLasts: 40 });
  ada.slash(channel, 'go');
  await expect.poll(() => refusals).toEqual([50027]);
});

test('whether an answer is private is settled when it is deferred', async () => {
  const { channel, ada } = await stage({
    command: async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp({ content: 'fills the deferred answer' });
      await interaction.followUp({ content: 'public' });
    },
  });
  const asked = ada.slash(channel, 'go');
  expect(await asked.answer()).toMatchObject({ content: 'fills the deferred answer', ephemeral: true });
  expect(await asked.followUp()).toMatchObject({ content: 'public', ephemeral: false });
  expect(channel.messages().map(({ content }) => content)).toEqual(['public']);
});

test('with_response the client gets the message it posted', async () => {
  const ids: (string | undefined)[] = [];
  const { channel, ada } = await stage({
    command: async (interaction) => {
      const response = await interaction.reply({ content: 'here', withResponse: true });
      ids.push(response.resource?.message?.id);
    },
  });
  const { id } = await ada.slash(channel, 'go').answer();
  await expect.poll(() => ids).toEqual([id]);
});

test('a button changes its message, or posts another, or is only noticed', async () => {
  const { channel, ada } = await stage({
    command: (interaction) =>
      interaction.reply({
        content: 'press',
        components: [
          row(button('a', 'More'), button('b', 'Post'), button('c', 'Nothing'), button('d', 'Off', true)),
        ] as never,
      }),
    button: (interaction) => {
      if (interaction.customId === 'a') return interaction.update({ content: 'pressed' });
      if (interaction.customId === 'b')
        return interaction.reply({ content: 'posted', flags: MessageFlags.Ephemeral });
      return interaction.deferUpdate();
    },
  });
  const answer = await ada.slash(channel, 'go').answer();
  expect(await ada.click(answer, 'Nothing').settled).toEqual({ kind: 'acknowledged' });
  expect(await ada.click(answer, 'b').answer()).toMatchObject({ content: 'posted', ephemeral: true });
  expect(await ada.click(answer, 'More').settled).toMatchObject({
    kind: 'update',
    message: { content: 'pressed', id: answer.id },
  });
  expect(() => ada.click(answer, 'Off')).toThrow('is disabled');
  expect(() => ada.click(answer, 'Gone')).toThrow('there are: More, Post, Nothing, Off');
});

test('what one user was told in private another cannot press', async () => {
  const { guild, channel, ada } = await stage({
    command: (interaction) =>
      interaction.reply({
        content: 'press',
        components: [row(button('a', 'A'))] as never,
        flags: MessageFlags.Ephemeral,
      }),
  });
  const answer = await ada.slash(channel, 'go').answer();
  expect(() => guild.user('eve').click(answer, 'A')).toThrow('eve does not see');
});

test('a menu offers its options, and only those', async () => {
  const options = [
    { label: 'Red', value: 'r' },
    { label: 'Blue', value: 'b' },
  ];
  const menu = { type: ComponentType.StringSelect, customId: 'colour', options };
  const { channel, ada } = await stage({
    command: (interaction) => interaction.reply({ content: 'choose', components: [row(menu)] as never }),
    select: (interaction) => interaction.update(`chose ${interaction.values}`),
  });
  const answer = await ada.slash(channel, 'go').answer();
  expect((await ada.select(answer, 'Blue').answer()).content).toBe('chose b');
  expect(() => ada.select(answer, 'Green')).toThrow('there are: Red, Blue');
});

test('a modal is shown, filled in and submitted', async () => {
  const input = { type: ComponentType.TextInput, customId: 'why', style: 2, maxLength: 5, required: true };
  const modal = {
    title: 'Why?',
    customId: 'm',
    components: [{ type: ComponentType.Label, label: 'Reason', component: input }],
  };
  const { channel, ada } = await stage({
    command: (interaction) => interaction.showModal(modal as never),
    modal: (interaction) => interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`),
  });
  const shown = await ada.slash(channel, 'go').modal();
  expect(shown.title).toBe('Why?');
  expect((await ada.submitModal(shown, { Reason: 'so' }).answer()).content).toBe('because so');
  expect(() => ada.submitModal(shown, { why: 'much too long' })).toThrow('takes at most 5 characters');
  expect(() => ada.submitModal(shown, {})).toThrow('is required');
});

test('an interaction tells where it happens, who asks, and what both may do', async () => {
  const seen: Record<string, unknown>[] = [];
  const { discord, guild, channel, ada } = await stage({
    command: async (interaction) => {
      seen.push({
        guild: interaction.guildId,
        context: interaction.context,
        locale: interaction.locale,
        botSends: interaction.appPermissions.has(Flag.SendMessages),
        userManages: interaction.memberPermissions?.has(Flag.ManageGuild) ?? null,
      });
      await interaction.reply('ok');
    },
  });
  channel.deny(discord.bot, Flag.SendMessages);
  const boss = guild.user('boss', { roles: [guild.role('Boss', Flag.ManageGuild)] });
  await boss.slash(channel, 'go', {}, { locale: 'de' as never }).answer();
  await ada.slash(discord.dm(ada), 'go').answer();
  expect(seen).toEqual([
    { guild: guild.id, context: 0, locale: 'de', botSends: false, userManages: true },
    { guild: null, context: 1, locale: 'en-US', botSends: true, userManages: null },
  ]);
});

test('commands are hidden from those they are not for', async () => {
  const { guild, channel, ada, client } = await stage({});
  await client.application.commands.set([
    { name: 'settings', description: 'x', defaultMemberPermissions: Flag.ManageGuild, contexts: [0] },
    { name: 'ask', description: 'x' },
  ]);
  await client.application.commands.set([{ name: 'ask', description: 'x' }], guild.id);
  expect(ada.commandsIn(channel)).toEqual(['ask', 'ask']);
  expect(() => ada.slash(channel, 'settings')).toThrow(
    'ada finds no command "settings" here. There are: ask, ask.',
  );
});

test('a user brings the bot along: privately where external apps may not speak, and at most five follow-ups', async () => {
  const { discord, client, refusals } = await stage({
    command: async (interaction) => {
      await interaction.reply('1');
      for (let each = 0; each < 6; each += 1) await interaction.followUp(`${each}`);
    },
  });
  const elsewhere = discord.guild('Elsewhere', { app: 'absent' });
  const channel = elsewhere.channel('strict', { type: ChannelType.GuildText });
  const bob = elsewhere.user('bob', { installedApp: true });
  channel.deny(elsewhere, Flag.UseExternalApps);
  expect(await bob.slash(channel, 'go').answer()).toMatchObject({ ephemeral: true });
  await expect.poll(() => refusals).toEqual([40094]);
  expect(client.guilds.cache.has(elsewhere.id)).toBe(false);
});

test('a user brings the bot into a conversation with somebody else', async () => {
  const contexts: unknown[] = [];
  const { discord, ada } = await stage({
    command: async (interaction) => {
      contexts.push([interaction.context, interaction.authorizingIntegrationOwners[1]]);
      await interaction.reply('here');
    },
  });
  const bob = discord.user('bob', { installedApp: true });
  const between = discord.dmBetween(ada, bob);
  expect(() => ada.slash(between, 'go')).toThrow('ada finds no command "go" here.');
  await bob.slash(between, 'go').answer();
  expect(contexts).toEqual([[2, bob.id]]);
  expect(between.messages(ada).map(({ content }) => content)).toEqual(['here']);
});
