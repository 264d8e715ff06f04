import { type VoteReason, voteReason } from '../../app/kept/votes.ts';
import { passageMark } from '../../app/passageMark.ts';
import { DIRECT } from '../../app/store.ts';
import { KEY_FIELDS } from '../answerKey.ts';
import { carriedWords } from '../carried.ts';
import type { Click, Component } from '../component.ts';
import { findAnswer } from '../findAnswer.ts';
import { type Card, textCard } from '../render/card.ts';
import { answerButtons, type Shown } from '../render/quotationCard.ts';
import { respondPrivately } from '../respond.ts';
import { respondInPlace } from '../respondInPlace.ts';
import type { Say } from '../texts.ts';

/** What somebody thinks of an answer: 👍, or 👎 and then why. */
export default {
  name: 'vote',

  async run(interaction, fields, context) {
    const { say } = context.language;
    const answer = findAnswer(context.library(), fields, say);
    if ('note' in answer) return respondPrivately(interaction, answer.note);
    const { quotation } = answer.found;
    const reason = reasonIn(interaction);
    const helpful = fields[KEY_FIELDS] === 'up';
    if (!helpful && reason === undefined) return respondPrivately(interaction, reasonCard(answer.found, say));
    const vote = { passageId: quotation.passage.id, mark: passageMark(quotation.passage), helpful };
    const why = reason === undefined ? {} : { reason };
    await context.store.votes.cast(interaction.guildId ?? DIRECT, {
      ...vote,
      ...why,
      userId: interaction.user.id,
    });
    const thanks = textCard(say('vote.thanks'));
    if (helpful) return respondPrivately(interaction, thanks);
    // Of the question there are only the words that the answer's buttons carry.
    const { guildId } = interaction;
    const words = carriedWords(answer.found.why).join(' ');
    await context.recorder.disputed({ guildId, library: context.library() }, words, quotation.passage);
    await respondInPlace(interaction, context, () => thanks, { keepList: false });
  },
} satisfies Component;

function reasonIn(interaction: Click): VoteReason | undefined {
  return interaction.isStringSelectMenu() ? voteReason.safeParse(interaction.values[0]).data : undefined;
}

function reasonCard(shown: Shown, say: Say): Card {
  const { customId } = answerButtons(shown)('vote', '', ['why']);
  const options = voteReason.options.map((reason) => ({ label: say(`vote.${reason}`), value: reason }));
  return { content: say('vote.why'), rows: [{ customId, placeholder: say('vote.choose'), options }] };
}
