import { createRequire } from 'node:module';
import { type Command, lookAfter } from '../command.ts';
import { statusCard } from '../render/status.ts';
import { respondPrivately } from '../respond.ts';

const { version } = createRequire(import.meta.url)('../../../package.json') as { readonly version: string };

export default {
  data: lookAfter('status', 'Whether the bot is well, and what it did since it was started').toJSON(),

  async run(interaction, { status, language }) {
    await respondPrivately(interaction, statusCard(version, await status(), language.say));
  },
} satisfies Command;
