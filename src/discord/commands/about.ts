import { createRequire } from 'node:module';
import { type Command, lookUp } from '../command.ts';
import { aboutCard } from '../render/pages.ts';
import { respondPrivately } from '../respond.ts';

const { version } = createRequire(import.meta.url)('../../../package.json') as { readonly version: string };

export default {
  data: lookUp('about', 'What this bot is, and the articles it answers from').toJSON(),

  async run(interaction, { library, language }) {
    await respondPrivately(interaction, aboutCard(version, library().articles, language.say));
  },
} satisfies Command;
