import {
  type APIMessageInteractionMetadata,
  type APIModalSubmitInteractionMetadata,
  InteractionType,
} from 'discord-api-types/v10';
import type { Interaction, World } from './world.ts';

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
