import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { toApiMessage } from '../api.ts';
import type { Fields } from '../form/form.ts';
import { checkEdit } from '../form/messageForm.ts';
import type { Call, Reply, Route } from '../http.ts';
import type { Interaction } from '../interaction.ts';
import { answer, byToken, editOriginal, followUp, originalOf } from '../interactions.ts';
import { edit, type MessageBody, remove } from '../posting.ts';
import { refusal } from '../refusal.ts';
import type { Message } from '../world.ts';

const HOOK = '/webhooks/:app/:token';

/** Answering an interaction, and changing or following up the answer by its token. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    open: true,
    handle: (call) => callback(call),
  },
  { method: 'POST', path: HOOK, open: true, handle: (call) => follow(call) },
  { method: 'GET', path: `${HOOK}/messages/:message`, open: true, handle: (call) => get(call) },
  { method: 'PATCH', path: `${HOOK}/messages/:message`, open: true, handle: (call) => patch(call) },
  { method: 'DELETE', path: `${HOOK}/messages/:message`, open: true, handle: (call) => destroy(call) },
];

function callback({ world, params, query, body, files }: Call): Reply {
  const interaction = answer(
    world,
    params.interaction ?? '',
    params.token ?? '',
    (body ?? {}) as Fields,
    files,
  );
  if (query.get('with_response') !== 'true') return undefined;
  const message = interaction.originalId ? world.messages.get(interaction.originalId) : undefined;
  const type = interaction.answeredWith as InteractionResponseType;
  const bare = type === InteractionResponseType.Modal || !message;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: message.visibleTo !== null,
          }
        : {}),
    },
    resource: bare ? { type } : { type, message: toApiMessage(world, message) },
  };
}

function follow({ world, params, body, files }: Call): Reply {
  const interaction = byToken(world, params.app ?? '', params.token ?? '');
  return toApiMessage(world, followUp(world, interaction, (body ?? {}) as Fields, files));
}

function get(call: Call): Reply {
  return toApiMessage(call.world, target(call).message);
}

function patch(call: Call): Reply {
  const { world, files } = call;
  const body = (call.body ?? {}) as Fields;
  const { interaction, message } = target(call);
  if (message.id === interaction.originalId)
    return toApiMessage(world, editOriginal(world, interaction, body, files));
  checkEdit(body, message);
  return toApiMessage(world, edit(world, message, body as MessageBody, files));
}

function destroy(call: Call): Reply {
  remove(call.world, target(call).message);
  return undefined;
}

/** The message a path names: the first answer, a follow-up, or the message whose component was used. */
function target({ world, params }: Call): { interaction: Interaction; message: Message } {
  const interaction = byToken(world, params.app ?? '', params.token ?? '');
  if (params.message === '@original') return { interaction, message: originalOf(world, interaction) };
  const message = world.messages.get(params.message ?? '');
  const known = [interaction.originalId, interaction.messageId, ...interaction.followUpIds];
  if (!message || message.deleted || !known.includes(message.id)) throw refusal('unknownMessage');
  return { interaction, message };
}
