import { ButtonStyle, MessageFlags, ComponentType as Type } from 'discord.js';
import { expect, test } from 'vitest';
import { golden, goldenModal } from '../support/golden.ts';
import { discordFor, loginTo } from './client.ts';

const PAGES = '../golden/wire';

test('a message is written as a page', async () => {
  const discord = await discordFor();
  const channel = discord.guild('Library').channel('general');
  const client = await loginTo(discord);
  const found = client.channels.cache.get(channel.id);
  if (!found?.isSendable()) throw new Error('no channel');
  await found.send({
    content: 'See https://e.org\n> a quoted line',
    embeds: [
      {
        title: 'Title',
        url: 'https://e.org',
        description: 'One\nTwo',
        fields: [{ name: 'F', value: 'v' }],
        footer: { text: 'foot' },
        color: 0xff,
      },
    ],
    components: [
      {
        type: Type.ActionRow,
        components: [
          { type: Type.Button, style: ButtonStyle.Secondary, label: 'More', customId: `more:${channel.id}` },
          { type: Type.Button, style: ButtonStyle.Link, label: 'Source', url: 'https://e.org' },
        ],
      },
      {
        type: Type.ActionRow,
        components: [
          {
            type: Type.StringSelect,
            customId: 's',
            placeholder: 'Choose',
            options: [
              { label: 'A', value: 'a', description: 'first', default: true },
              { label: 'B', value: 'b' },
            ],
          },
        ],
      },
    ],
    files: [{ name: 'data.json', attachment: Buffer.from('{\n}') }],
  });
  const page = golden(await channel.nextMessage(), { [channel.id]: 'channel' });
  await expect(page).toMatchFileSnapshot(`${PAGES}/message.txt`);
});

test('components v2 are written as a page', async () => {
  const discord = await discordFor();
  const channel = discord.guild('Library').channel('general');
  const client = await loginTo(discord);
  const found = client.channels.cache.get(channel.id);
  if (!found?.isSendable()) throw new Error('no channel');
  await found.send({
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: Type.Container,
        components: [
          {
            type: Type.Section,
            components: [{ type: Type.TextDisplay, content: '# Head' }],
            accessory: { type: Type.Button, style: 1, label: 'Go', customId: 'go' },
          },
          { type: Type.Separator },
          { type: Type.TextDisplay, content: 'Body' },
        ],
      },
    ] as never,
  });
  await expect(golden(await channel.nextMessage())).toMatchFileSnapshot(`${PAGES}/layout.txt`);
});

test('a modal is written as a page', async () => {
  const component = {
    type: Type.TextInput,
    custom_id: 'why',
    style: 2,
    required: false,
    max_length: 500,
    placeholder: 'Because',
  } as const;
  const modal = {
    title: 'Report',
    custom_id: 'report',
    components: [{ type: Type.Label, label: 'Why?', description: 'In a word', component } as const],
  };
  await expect(goldenModal(modal)).toMatchFileSnapshot(`${PAGES}/modal.txt`);
});
