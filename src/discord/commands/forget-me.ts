import { type Command, lookUp } from '../command.ts';
import { textCard } from '../render/card.ts';
import { respondPrivately } from '../respond.ts';

export default {
  data: lookUp(
    'forget-me',
    'Erase what is kept of you on all servers: your votes, your shares, your name',
  ).toJSON(),

  async run(interaction, { store, language: { say } }) {
    const { votes, shares } = await store.forgetUser(interaction.user.id);
    await respondPrivately(interaction, textCard(say('forgotten', { votes, shares })));
  },
} satisfies Command;
