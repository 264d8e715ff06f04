import {
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteractionMetadata,
  InteractionType,
  type Snowflake,
} from 'discord-api-types/v10';
import type { World } from './world.ts';

/** How far an interaction has come: waiting for its first answer, answered (perhaps "thinking…"), or too late. */
type Stage = 'open' | 'thinking' | 'answered' | 'failed';

/** One use of a command, component or modal, from its beginning to its last follow-up. */
export interface Interaction {
  readonly id: Snowflake;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
  readonly openedAt: number;
  /** Whether the application is here only because the user installed it. */
  readonly userInstalledOnly: boolean;
  readonly triggeredBy: Interaction | null;
  /** The message whose component was used, or on which a message command was run. */
  readonly messageId: Snowflake | null;
  readonly owners: Readonly<Record<string, Snowflake>>;
  stage: Stage;
  /** The type of the first answer. */
  answeredWith: number | null;
  originalId: Snowflake | null;
  /** How often "@original" was edited by this interaction's token. */
  edits: number;
  readonly followUpIds: Snowflake[];
  choices: readonly { readonly name: string; readonly value: string | number }[] | null;
  modal: APIModalInteractionResponseCallbackData | null;
}

/** What a message tells about the interaction it answers: who asked, and through what. */
export function interactionMetadata(world: World, interaction: Interaction): APIMessageInteractionMetadata {
  const user = world.users.get(interaction.userId)?.api ?? world.bot;
  const base = { id: interaction.id, user, authorizing_integration_owners: interaction.owners };
  if (interaction.type === InteractionType.MessageComponent && interaction.messageId)
    return {
      ...base,
      type: InteractionType.MessageComponent,
      interacted_message_id: interaction.messageId,
    };
  if (interaction.type === InteractionType.ModalSubmit && interaction.triggeredBy)
    return {
      ...base,
      type: InteractionType.ModalSubmit,
      triggering_interaction_metadata: interactionMetadata(
        world,
        interaction.triggeredBy,
      ) as APIModalSubmitInteractionMetadata['triggering_interaction_metadata'],
    };
  return {
    ...base,
    type: InteractionType.ApplicationCommand,
    ...(interaction.messageId ? { target_message_id: interaction.messageId } : {}),
  };
}
