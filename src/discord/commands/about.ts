import { createRequire } from 'node:module';
import { type Command, lookUp } from '../command.ts';
import { aboutCard } from '../render/pages.ts';
import { respondPrivately } from '../respond.ts';
import { commandTexts } from '../texts.ts';

const { version } = createRequire(import.meta.url)('../../../package.json') as { readonly version: string };

export default {
  data: lookUp('about', commandTexts.about.description).toJSON(),

  async run(interaction, { library }) {
    await respondPrivately(interaction, aboutCard(version, library().articles));
  },
} satisfies Command;
