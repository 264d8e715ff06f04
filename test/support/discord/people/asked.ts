import {
  InteractionResponseType as Answer,
  type APIModalInteractionResponseCallbackData,
  type Snowflake,
} from 'discord-api-types/v10';
import type { Interaction } from '../interaction.ts';
import { isVisible, type Seen, see } from '../seen.ts';
import { waitFor } from '../waiting.ts';
import type { World } from '../world.ts';

/** A modal the bot showed, and to whom. */
export interface ShownModal extends APIModalInteractionResponseCallbackData {
  readonly token: string;
}

/** How an interaction ended for the user who began it. */
type Outcome =
  | { readonly kind: 'message'; readonly message: Seen }
  | { readonly kind: 'update'; readonly message: Seen }
  | { readonly kind: 'modal'; readonly modal: ShownModal }
  | { readonly kind: 'choices'; readonly choices: NonNullable<Interaction['choices']> }
  /** Nothing to see: the click was taken note of. */
  | { readonly kind: 'acknowledged' }
  /** "The application did not respond." */
  | { readonly kind: 'failed' };

/** An interaction as its user watches it. */
export interface Asked {
  readonly id: Snowflake;
  readonly token: string;
  readonly stage: Interaction['stage'];
  /** The first answer there is something to see of: "thinking…" is waited out. Fails when the bot does not respond. */
  answer(): Promise<Seen>;
  /** The modal the bot shows. */
  modal(): Promise<ShownModal>;
  /** The nth follow-up message, from 1. */
  followUp(nth?: number): Promise<Seen>;
  /** How it ends, once it does: also when nobody responds in time. */
  readonly settled: Promise<Outcome>;
}

/** Lets a test watch an interaction. */
export function watch(world: World, interaction: Interaction): Asked {
  const what = `the answer to interaction ${interaction.id}`;
  const outcome = () => waitFor(world, what, () => outcomeOf(world, interaction));
  return {
    id: interaction.id,
    token: interaction.token,
    get stage() {
      return interaction.stage;
    },
    get settled() {
      return outcome();
    },
    answer: () => waitFor(world, what, () => answerOf(world, interaction)),
    modal: async () => {
      const result = await outcome();
      if (result.kind === 'modal') return result.modal;
      throw new Error(`Expected a modal, but the interaction ended with: ${JSON.stringify(result)}`);
    },
    followUp: (nth = 1) =>
      waitFor(world, `follow-up ${nth} to interaction ${interaction.id}`, () => {
        const message = world.messages.get(interaction.followUpIds[nth - 1] ?? '');
        return message && see(world, message);
      }),
  };
}

function answerOf(world: World, interaction: Interaction): Seen | undefined {
  if (interaction.answeredWith === Answer.DeferredMessageUpdate && interaction.edits === 0) {
    const followUp = world.messages.get(interaction.followUpIds[0] ?? '');
    return followUp && see(world, followUp);
  }
  const outcome = outcomeOf(world, interaction);
  if (!outcome) return undefined;
  if ('message' in outcome) return outcome.message;
  throw new Error(`Expected a message, but the interaction ended with: ${JSON.stringify(outcome)}`);
}

function outcomeOf(world: World, interaction: Interaction): Outcome | undefined {
  const { stage, answeredWith, modal, choices, token } = interaction;
  if (stage === 'failed') return { kind: 'failed' };
  if (stage !== 'answered' || answeredWith === null) return undefined;
  if (modal) return { kind: 'modal', modal: { ...structuredClone(modal), token } };
  if (choices) return { kind: 'choices', choices };
  if (answeredWith === Answer.DeferredMessageUpdate && interaction.edits === 0)
    return { kind: 'acknowledged' };
  const message = world.messages.get(interaction.originalId ?? '');
  if (!message || !isVisible(message, interaction.userId)) return undefined;
  const updates: readonly number[] = [Answer.UpdateMessage, Answer.DeferredMessageUpdate];
  return { kind: updates.includes(answeredWith) ? 'update' : 'message', message: see(world, message) };
}
