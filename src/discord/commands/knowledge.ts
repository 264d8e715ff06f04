import type {
  ChatInputCommandInteraction,
  SlashCommandAttachmentOption,
  SlashCommandStringOption,
} from 'discord.js';
import { articleName } from '../../app/articleName.ts';
import { ARTICLE_LIMITS } from '../../app/kept/articles.ts';
import { decodeText } from '../../knowledge/decode.ts';
import { type Command, lookAfter } from '../command.ts';
import type { Context } from '../context.ts';
import { fetchAttachment } from '../knowledge/attachment.ts';
import { checkKept } from '../knowledge/checkKept.ts';
import { type ArticleDraft, DRAFT_LIFETIME } from '../knowledge/draft.ts';
import { articleForm, FORM_LIMIT } from '../knowledge/form.ts';
import { managedServer } from '../knowledge/manages.ts';
import { preview } from '../knowledge/preview.ts';
import { type Card, textCard } from '../render/card.ts';
import { brokenCard, knowledgeCard, removeCard } from '../render/knowledgeCard.ts';
import { echo } from '../render/markdown.ts';
import { answerFirst, deferPrivately, respondPrivately } from '../respond.ts';

/** Discord takes at most 25 choices. */
const CHOICES = 25;

const file = (option: SlashCommandAttachmentOption) =>
  option.setName('file').setDescription('A .md, .txt or .html file; without one a form opens');
const named = (option: SlashCommandStringOption) =>
  option.setName('article').setDescription('Its name').setRequired(true).setAutocomplete(true);

export default {
  data: lookAfter('knowledge', 'Articles of this server, beside the common ones')
    .addSubcommand((add) => add.setName('add').setDescription('Add an article').addAttachmentOption(file))
    .addSubcommand((replace) =>
      replace
        .setName('replace')
        .setDescription('Put another text in the place of an article')
        .addStringOption(named)
        .addAttachmentOption(file),
    )
    .addSubcommand((remove) =>
      remove.setName('remove').setDescription('Remove an article').addStringOption(named),
    )
    .addSubcommand((list) => list.setName('list').setDescription('List the articles of this server'))
    .addSubcommand((check) =>
      check
        .setName('check')
        .setDescription('See what an article answers, and what could be better')
        .addStringOption(named),
    )
    .toJSON(),

  async run(interaction, context) {
    const { say } = context.language;
    const guildId = managedServer(interaction);
    if (guildId === undefined) return respondPrivately(interaction, textCard(say('knowledge.forbidden')));
    const subcommand = interaction.options.getSubcommand();
    const asks = subcommand === 'add' || subcommand === 'replace';
    if (asks && !interaction.options.getAttachment('file')) return showForm(interaction, guildId, context);
    await deferPrivately(interaction);
    const card = await cardFor(subcommand, { interaction, guildId, context });
    await respondPrivately(interaction, card);
  },

  async complete(interaction, { store }) {
    const guildId = managedServer(interaction);
    const typed = interaction.options.getFocused().toLowerCase();
    const articles = guildId === undefined ? [] : await store.articles.list(guildId);
    const names = articles.map(({ name }) => name).filter((name) => name.toLowerCase().includes(typed));
    await interaction.respond(names.slice(0, CHOICES).map((name) => ({ name, value: name })));
  },
} satisfies Command;

/** A subcommand that is carried out for a server. */
interface Use {
  readonly interaction: ChatInputCommandInteraction;
  readonly guildId: string;
  readonly context: Context;
}

async function cardFor(subcommand: string, use: Use): Promise<Card> {
  const { interaction, guildId, context } = use;
  const name = interaction.options.getString('article') ?? undefined;
  switch (subcommand) {
    case 'add':
      return fromFile(use);
    case 'replace':
      return fromFile(use, name);
    case 'remove':
      return askToRemove(use, name ?? '');
    case 'check':
      return checkKept(guildId, name ?? '', context);
    default: {
      const articles = await context.store.articles.list(guildId);
      const faults = articles.length > 0 ? await context.libraries.faults(guildId) : [];
      return knowledgeCard(articles, faults, ARTICLE_LIMITS, context.language.say);
    }
  }
}

async function showForm(
  interaction: ChatInputCommandInteraction,
  guildId: string,
  { store, language: { say } }: Context,
): Promise<void> {
  const name = interaction.options.getString('article');
  const replaced = name === null ? undefined : await store.articles.find(guildId, name);
  if (name !== null && !replaced)
    return respondPrivately(interaction, textCard(say('knowledge.unknown', { name: echo(name, 90) })));
  if (replaced && replaced.text.length > FORM_LIMIT)
    return respondPrivately(interaction, textCard(say('knowledge.long', { name: echo(replaced.name, 90) })));
  await answerFirst(interaction, 'replied', () => interaction.showModal(articleForm(say, replaced)));
}

/** The preview of an attached file: of a new article by its own name, or of one that takes the place of another. */
async function fromFile({ interaction, guildId, context }: Use, replaced?: string): Promise<Card> {
  const { say } = context.language;
  const attached = interaction.options.getAttachment('file', true);
  const own = articleName(attached.name);
  if (own === undefined) return textCard(say('knowledge.name'));
  const ending = own.slice(own.lastIndexOf('.'));
  if (replaced !== undefined && !replaced.endsWith(ending))
    return textCard(say('knowledge.ending', { name: echo(replaced, 90) }));
  const limit = ARTICLE_LIMITS.bytes;
  const fetched = await fetchAttachment(attached, { limit, apiUrl: context.apiUrl });
  if ('fault' in fetched)
    return textCard(
      fetched.fault === 'too large'
        ? say('knowledge.large', { limit: limit / 1000 })
        : say('knowledge.unreachable'),
    );
  const decoded = decodeText(fetched.bytes);
  const name = replaced ?? own;
  if ('fault' in decoded) return brokenCard(name, [{ path: name, severity: 'error', ...decoded.fault }], say);
  const how = replaced === undefined ? 'add' : 'replace';
  return preview(interaction, { guildId, how, name, text: decoded.text }, context);
}

async function askToRemove({ interaction, guildId, context }: Use, name: string): Promise<Card> {
  const { store, language } = context;
  const there = (await store.articles.list(guildId)).find((one) => one.name === name);
  if (!there) return textCard(language.say('knowledge.unknown', { name: echo(name, 90) }));
  const value: ArticleDraft = { change: 'remove', name, over: there.updatedAt.getTime() };
  const draft = await store.drafts.put(guildId, {
    userId: interaction.user.id,
    value,
    lifetime: DRAFT_LIFETIME,
  });
  return removeCard(there, draft, language.say);
}
