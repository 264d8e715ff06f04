import { ComponentType as Type } from 'discord.js';
import { expect, test } from 'vitest';
import { checkCommands } from '../support/discord/form/commandForm.ts';
import type { Fields } from '../support/discord/form/form.ts';
import { refuseInvalid } from '../support/discord/form/form.ts';
import { checkEdit, checkMessage } from '../support/discord/form/messageForm.ts';
import { checkModal } from '../support/discord/form/modalForm.ts';
import { Refusal } from '../support/discord/refusal.ts';
import { discordFor, loginTo } from './client.ts';

const x = (length: number) => 'x'.repeat(length);
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const row = (...components: object[]) => ({ type: Type.ActionRow, components });
const button = (changes: object = {}) => ({
  type: Type.Button,
  style: 1,
  label: 'A',
  custom_id: 'a',
  ...changes,
});
const link = (url: string) => button({ style: 5, custom_id: undefined, url });
const options = (count: number) => many(count, (index) => ({ label: `${index}`, value: `${index}` }));
const select = (changes: object = {}) => ({
  type: Type.StringSelect,
  custom_id: 's',
  options: options(2),
  ...changes,
});
const text = (content: string) => ({ type: Type.TextDisplay, content });
const layout = (...components: object[]) => ({ flags: 1 << 15, components });

/** The errors Discord gives for a body, as "path: code"; or the code of a refusal as a whole. */
function problems(check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.errors ? flatten(error.errors) : [String(error.code)];
  }
}

function flatten(node: object, path = ''): string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === '_errors') return (value as { code: string }[]).map(({ code }) => `${path}: ${code}`);
    return flatten(value as object, path ? `${path}.${key}` : key);
  });
}

const messages: readonly [name: string, body: Fields, problems: string[]][] = [
  ['2000 characters', { content: x(2000) }, []],
  ['2001 characters', { content: x(2001) }, ['content: BASE_TYPE_MAX_LENGTH']],
  ['nothing', {}, ['50006']],
  ['only spaces', { content: '  \n' }, ['50006']],
  ['a title of 257', { embeds: [{ title: x(257) }] }, ['embeds.0.title: BASE_TYPE_MAX_LENGTH']],
  ['a description of 4096', { embeds: [{ description: x(4096) }] }, []],
  [
    'a description of 4097',
    { embeds: [{ description: x(4097) }] },
    ['embeds.0.description: BASE_TYPE_MAX_LENGTH'],
  ],
  ['an empty embed', { embeds: [{}] }, ['embeds.0.description: BASE_TYPE_REQUIRED']],
  [
    '26 fields',
    { embeds: [{ fields: many(26, () => ({ name: 'a', value: 'b' })) }] },
    ['embeds.0.fields: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a field without a value',
    { embeds: [{ fields: [{ name: 'a', value: '' }] }] },
    ['embeds.0.fields.0.value: BASE_TYPE_REQUIRED'],
  ],
  [
    'a footer of 2049',
    { embeds: [{ footer: { text: x(2049) }, title: 'a' }] },
    ['embeds.0.footer.text: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    '6001 characters of embeds',
    { embeds: [{ description: x(4000) }, { description: x(2001) }] },
    ['embeds: MAX_EMBED_SIZE_EXCEEDED'],
  ],
  ['eleven embeds', { embeds: many(11, () => ({ title: 'a' })) }, ['embeds: BASE_TYPE_MAX_LENGTH']],
  [
    'an embed with a script for a link',
    { embeds: [{ title: 'a', url: 'javascript:x' }] },
    ['embeds.0.url: URL_TYPE_INVALID_SCHEME'],
  ],
  [
    'a label of 81',
    { components: [row(button({ label: x(81) }))] },
    ['components.0.components.0.label: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a custom id of 101',
    { components: [row(button({ custom_id: x(101) }))] },
    ['components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'a custom id twice',
    { components: [row(button()), row(button())] },
    ['components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED'],
  ],
  [
    'a button without a face',
    { components: [row(button({ label: undefined }))] },
    ['components.0.components.0: BUTTON_COMPONENT_REQUIRES_LABEL_OR_EMOJI'],
  ],
  ['a link of 512', { components: [row(link(`https://e.org/${x(498)}`))] }, []],
  [
    'a link of 513',
    { components: [row(link(`https://e.org/${x(499)}`))] },
    ['components.0.components.0.url: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a link to a file',
    { components: [row(link('file:///etc/passwd'))] },
    ['components.0.components.0.url: URL_TYPE_INVALID_SCHEME'],
  ],
  [
    'six buttons in a row',
    { components: [row(...many(6, (index) => button({ custom_id: `${index}` })))] },
    ['components.0.components: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'six rows',
    { components: many(6, (index) => row(button({ custom_id: `${index}` }))) },
    ['components: BASE_TYPE_MAX_LENGTH'],
  ],
  ['an empty row', { components: [row()] }, ['components.0.components: BASE_TYPE_BAD_LENGTH']],
  [
    '26 options',
    { components: [row(select({ options: options(26) }))] },
    ['components.0.components.0.options: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'an option twice',
    { components: [row(select({ options: [...options(1), ...options(1)] }))] },
    ['components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
  ],
  [
    'a select beside a button',
    { components: [row(select(), button())] },
    ['components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
  ],
  ['text without the v2 flag', { components: [text('a')] }, ['components.0.type: UNION_TYPE_CHOICES']],
  [
    'v2 with content',
    { ...layout(text('a')), content: 'b' },
    ['content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  ],
  ['v2 with 40 components', layout(...many(40, () => text('a'))), []],
  [
    'v2 with 41, one nested',
    layout(...many(39, () => text('a')), { type: Type.Container, components: [text('a')] }),
    ['components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
  ],
  [
    'v2 with 4001 characters',
    layout(text(x(2000)), text(x(2001))),
    ['components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED'],
  ],
  [
    'a section without accessory',
    layout({ type: Type.Section, components: [text('a')] }),
    ['components.0.accessory: BASE_TYPE_REQUIRED'],
  ],
  [
    'mentions parsed and listed',
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
    ['allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
  ],
  ['a nonce of 26', { content: 'a', nonce: x(26) }, ['nonce: BASE_TYPE_MAX_LENGTH']],
];

test.each(messages)('a message with %s', (_, body, expected) => {
  expect(problems(() => checkMessage(body, false))).toEqual(expected);
});

test('an edit may not leave nothing, nor mix components v2 with what was there', () => {
  const before = { content: 'a', embeds: [], components: [], attachments: [], flags: 0 };
  expect(problems(() => checkEdit({ content: '' }, before))).toEqual(['50006']);
  expect(problems(() => checkEdit({ components: [] }, before))).toEqual([]);
  expect(problems(() => checkEdit(layout(text('b')), before))).toEqual([
    'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ]);
  expect(problems(() => checkEdit({ ...layout(text('b')), content: '' }, before))).toEqual([]);
  expect(problems(() => checkEdit({ content: 'b' }, { ...before, content: '', flags: 1 << 15 }))).toEqual([
    'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ]);
});

const input = (changes: object = {}) => ({ type: Type.TextInput, custom_id: 'i', style: 1, ...changes });
const label = (component: object, text = 'L') => ({ type: Type.Label, label: text, component });
const modals: readonly [name: string, changes: Fields, problems: string[]][] = [
  ['a label', {}, []],
  ['a title of 46', { title: x(46) }, ['title: BASE_TYPE_BAD_LENGTH']],
  [
    'six components',
    { components: many(6, (index) => label(input({ custom_id: `${index}` }))) },
    ['components: BASE_TYPE_BAD_LENGTH'],
  ],
  ['a label of 46', { components: [label(input(), x(46))] }, ['components.0.label: BASE_TYPE_BAD_LENGTH']],
  [
    'an input with its own label in a label',
    { components: [label(input({ label: 'a' }))] },
    ['components.0.component.label: BASE_TYPE_UNEXPECTED'],
  ],
  [
    'a value longer than its input takes',
    { components: [label(input({ value: 'abc', max_length: 2 }))] },
    ['components.0.component.value: BASE_TYPE_MAX_LENGTH'],
  ],
  ['a button', { components: [row(button())] }, ['components.0.components.0.type: UNION_TYPE_CHOICES']],
];

test.each(modals)('a modal with %s', (_, changes, expected) => {
  const modal = { title: 'T', custom_id: 'm', components: [label(input())], ...changes };
  expect(problems(() => refuseInvalid(checkModal([], modal)))).toEqual(expected);
});

const option = (changes: object = {}) => ({ type: 3, name: 'o', description: 'd', ...changes });
const commands: readonly [name: string, changes: Fields, problems: string[]][] = [
  ['nothing unusual', {}, []],
  ['a capital letter', { name: 'Ask' }, ['0.name: APPLICATION_COMMAND_INVALID_NAME']],
  ['a name of 33', { name: x(33) }, ['0.name: BASE_TYPE_BAD_LENGTH']],
  [
    'a localised name with a space',
    { name_localizations: { de: 'zwei worte' } },
    ['0.name_localizations.de: APPLICATION_COMMAND_INVALID_NAME'],
  ],
  ['a name in Thai', { name_localizations: { th: 'ถาม' } }, []],
  [
    'an unknown locale',
    { name_localizations: { en: 'ask' } },
    ['0.name_localizations.en: BASE_TYPE_CHOICES'],
  ],
  ['a description of 101', { description: x(101) }, ['0.description: BASE_TYPE_BAD_LENGTH']],
  ['no description', { description: '' }, ['0.description: BASE_TYPE_REQUIRED']],
  [
    'a message command with a description',
    { type: 3, name: 'Look up' },
    ['0.description: APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION'],
  ],
  [
    '26 choices',
    { options: [option({ choices: many(26, (index) => ({ name: `${index}`, value: `${index}` })) })] },
    ['0.options.0.choices: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'choices and autocomplete',
    { options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] },
    ['0.options.0.choices: APPLICATION_COMMAND_OPTION_CHOICES_INVALID'],
  ],
  [
    'a required option last',
    { options: [option(), option({ name: 'p', required: true })] },
    ['0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
  ],
  [
    'an option twice',
    { options: [option(), option()] },
    ['0.options.1.name: APPLICATION_COMMAND_OPTIONS_DUPLICATE_NAME'],
  ],
  [
    'a subcommand beside an option',
    { options: [option({ type: 1 }), option({ name: 'p' })] },
    ['0.options.1.type: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'],
  ],
  ['a context that does not exist', { contexts: [3] }, ['0.contexts.0: BASE_TYPE_CHOICES']],
  ['no installation at all', { integration_types: [] }, ['0.integration_types: BASE_TYPE_BAD_LENGTH']],
];

test.each(commands)('a command with %s', (_, changes, expected) => {
  expect(problems(() => checkCommands([{ name: 'ask', description: 'd', ...changes }]))).toEqual(expected);
});

test('a command’s name is registered once, and there are at most 100 slash and 15 message commands', () => {
  const slash = (name: string) => ({ name, description: 'd' });
  expect(problems(() => checkCommands([slash('a'), slash('a')]))).toEqual([
    '1.name: APPLICATION_COMMANDS_DUPLICATE_NAME',
  ]);
  expect(problems(() => checkCommands(many(101, (index) => slash(`a${index}`))))).toEqual(['30032']);
  expect(problems(() => checkCommands(many(16, (index) => ({ name: `A ${index}`, type: 3 }))))).toEqual([
    '30032',
  ]);
});

test('the client gets these refusals as Discord’s own', async () => {
  const discord = await discordFor();
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const client = await loginTo(discord);
  const sent = client.rest.post(`/channels/${channel.id}/messages`, { body: { content: x(2001) } });
  await expect(sent).rejects.toMatchObject({
    code: 50035,
    status: 400,
    message: 'Invalid Form Body\ncontent[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.',
  });
});

test('choices of autocomplete are at most 25, of at most 100 characters', async () => {
  const discord = await discordFor();
  const guild = discord.guild('Library');
  const channel = guild.channel('general');
  const client = await loginTo(discord);
  const codes: unknown[] = [];
  let choices = many(26, (index) => ({ name: `${index}`, value: `${index}` }));
  client.on('interactionCreate', (interaction) => {
    if (!interaction.isAutocomplete()) return;
    interaction.respond(choices).catch((error) => codes.push(error.message));
  });
  const question = { type: 3, name: 'question', description: 'd', autocomplete: true };
  await client.application.commands.set([{ name: 'ask', description: 'd', options: [question] }]);
  const ada = guild.user('ada');
  const first = ada.autocomplete(channel, 'ask', { question: '' });
  first.catch(() => {});
  await expect.poll(() => codes.length).toBe(1);
  choices = [{ name: x(101), value: 'a' }];
  ada.autocomplete(channel, 'ask', { question: '' }).catch(() => {});
  await expect
    .poll(() => codes)
    .toEqual([
      'Invalid Form Body\ndata.choices[BASE_TYPE_MAX_LENGTH]: Must be 25 or fewer in length.',
      'Invalid Form Body\ndata.choices[0].name[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 100 in length.',
    ]);
});
