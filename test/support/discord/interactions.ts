import {
  InteractionResponseType as Answer,
  type APIApplicationCommandOptionChoice,
  type APIAttachment,
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  MessageFlags,
  PermissionFlagsBits,
  type Snowflake,
  InteractionType as Type,
} from 'discord-api-types/v10';
import { checkChoiceList } from './form/commandOptionForm.ts';
import { checkChoice, checkCount, elements, type Fields, refuseInvalid } from './form/form.ts';
import { checkEdit, checkMessage } from './form/messageForm.ts';
import { checkModal } from './form/modalForm.ts';
import type { Interaction } from './interaction.ts';
import { can } from './permissions.ts';
import { edit, type MessageBody, post } from './posting.ts';
import { refusal } from './refusal.ts';
import type { Message, World } from './world.ts';

const COMMAND_ANSWERS = [
  Answer.ChannelMessageWithSource,
  Answer.DeferredChannelMessageWithSource,
  Answer.Modal,
];
const COMPONENT_ANSWERS = [...COMMAND_ANSWERS, Answer.DeferredMessageUpdate, Answer.UpdateMessage];
const MOST_FOLLOW_UPS_FOR_USER_INSTALLS = 5;

/** Keeps a new interaction and watches its deadline: unanswered in time, the user reads "did not respond". */
export function keep(world: World, interaction: Interaction): void {
  world.interactions.set(interaction.token, interaction);
  const timer = setTimeout(() => fail(world, interaction), world.settings.answerWithin);
  timer.unref();
}

/** The first answer to an interaction, refused when late (10062), repeated (40060) or invalid (50035). */
export function answer(
  world: World,
  id: Snowflake,
  token: string,
  body: Fields,
  files: APIAttachment[],
): Interaction {
  const interaction = world.interactions.get(token);
  if (!interaction || interaction.id !== id) throw refusal('unknownInteraction');
  if (interaction.stage === 'open' && isLate(world, interaction)) fail(world, interaction);
  if (interaction.stage === 'failed') throw refusal('unknownInteraction');
  if (interaction.stage !== 'open') throw refusal('alreadyAnswered');
  refuseInvalid(checkChoice(['type'], body.type, allowedAnswers(interaction)));
  carryOut(world, interaction, body as unknown as APIInteractionResponse, files);
  interaction.answeredWith = body.type as number;
  world.events.emit('change');
  return interaction;
}

/** Edits the first answer, or fills it when it was deferred. */
export function editOriginal(
  world: World,
  interaction: Interaction,
  body: Fields,
  files: APIAttachment[],
): Message {
  const original = originalOf(world, interaction);
  checkEdit(body, original);
  interaction.stage = 'answered';
  interaction.edits += 1;
  return edit(world, original, body as MessageBody, files);
}

/** Posts a follow-up; straight after a deferral it fills the deferred answer instead, and stays as private as that. */
export function followUp(
  world: World,
  interaction: Interaction,
  body: Fields,
  files: APIAttachment[],
): Message {
  if (interaction.stage === 'open' || interaction.stage === 'failed') throw refusal('unknownWebhook');
  checkMessage(body, files.length > 0);
  if (interaction.stage === 'thinking') return editOriginal(world, interaction, body, files);
  if (interaction.userInstalledOnly && interaction.followUpIds.length >= MOST_FOLLOW_UPS_FOR_USER_INSTALLS)
    throw refusal('tooManyFollowUps');
  const message = say(world, interaction, body as MessageBody, files);
  interaction.followUpIds.push(message.id);
  return message;
}

/** The interaction behind a token, while the token lasts. */
export function byToken(world: World, applicationId: string, token: string): Interaction {
  const interaction = world.interactions.get(token);
  if (applicationId !== world.bot.id || !interaction) throw refusal('unknownWebhook');
  if (Date.now() - interaction.openedAt > world.settings.tokenLasts) throw refusal('expiredToken');
  return interaction;
}

/** The message "@original" stands for. */
export function originalOf(world: World, interaction: Interaction): Message {
  if (interaction.stage === 'open' || interaction.stage === 'failed') throw refusal('unknownWebhook');
  const message = interaction.originalId ? world.messages.get(interaction.originalId) : undefined;
  if (!message || message.deleted) throw refusal('unknownMessage');
  return message;
}

function carryOut(
  world: World,
  interaction: Interaction,
  response: APIInteractionResponse,
  files: APIAttachment[],
): void {
  const data = ('data' in response ? response.data : undefined) ?? {};
  switch (response.type) {
    case Answer.ChannelMessageWithSource:
      checkMessage(data as Fields, files.length > 0, ['data']);
      interaction.originalId = say(world, interaction, data as MessageBody, files).id;
      break;
    case Answer.DeferredChannelMessageWithSource:
      interaction.originalId = say(world, interaction, data as MessageBody, [], true).id;
      break;
    case Answer.UpdateMessage:
    case Answer.DeferredMessageUpdate:
      interaction.originalId = interaction.messageId;
      if (response.type === Answer.UpdateMessage) update(world, interaction, data as Fields, files);
      break;
    case Answer.Modal:
      refuseInvalid(checkModal(['data'], data as Fields));
      interaction.modal = data as APIModalInteractionResponseCallbackData;
      break;
    case Answer.ApplicationCommandAutocompleteResult:
      interaction.choices = checkedChoices(data as Fields);
      break;
  }
  interaction.stage = response.type === Answer.DeferredChannelMessageWithSource ? 'thinking' : 'answered';
}

function say(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: APIAttachment[],
  loading = false,
): Message {
  const channel = world.channels.get(interaction.channelId);
  if (!channel) throw refusal('unknownChannel');
  const asked = (Number(body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const external = can(world, channel, interaction.userId, PermissionFlagsBits.UseExternalApps);
  const forced = interaction.userInstalledOnly && channel.guildId !== null && !external;
  return post(world, {
    channel,
    authorId: world.bot.id,
    webhookId: world.bot.id,
    body: loading ? {} : body,
    files,
    interaction,
    visibleTo: asked || forced ? interaction.userId : null,
    loading,
    ...(interaction.type === Type.ApplicationCommand ? { type: interaction.messageId ? 23 : 20 } : {}),
  });
}

function update(world: World, interaction: Interaction, data: Fields, files: APIAttachment[]): void {
  const message = world.messages.get(interaction.messageId ?? '');
  if (!message || message.deleted) throw refusal('unknownMessage');
  checkEdit(data, message, ['data']);
  edit(world, message, data as MessageBody, files);
}

function checkedChoices(data: Fields): APIApplicationCommandOptionChoice[] {
  const choices = elements(data.choices);
  const path = ['data', 'choices'];
  refuseInvalid([
    ...checkCount(path, data.choices, { max: 25, required: true }),
    ...checkChoiceList(path, choices, undefined),
  ]);
  return choices as unknown as APIApplicationCommandOptionChoice[];
}

function allowedAnswers(interaction: Interaction): readonly Answer[] {
  if (interaction.type === Type.ApplicationCommandAutocomplete)
    return [Answer.ApplicationCommandAutocompleteResult];
  if (interaction.type === Type.MessageComponent) return COMPONENT_ANSWERS;
  if (interaction.type !== Type.ModalSubmit) return COMMAND_ANSWERS;
  // A modal cannot answer a modal; it can change the message whose button opened it.
  return (interaction.messageId ? COMPONENT_ANSWERS : COMMAND_ANSWERS).filter(
    (each) => each !== Answer.Modal,
  );
}

function isLate(world: World, interaction: Interaction): boolean {
  return Date.now() - interaction.openedAt > world.settings.answerWithin;
}

function fail(world: World, interaction: Interaction): void {
  if (interaction.stage !== 'open') return;
  interaction.stage = 'failed';
  world.events.emit('change');
}
