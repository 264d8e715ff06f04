import type { Message, PartialMessage } from 'discord.js';
import { ask } from '../app/ask.ts';
import { askFollowUp, type FollowUp, leansBack } from '../app/followUp.ts';
import { previousWords } from './carried.ts';
import type { Placed } from './context.ts';
import { questionOf } from './question.ts';
import { answerCard } from './render/answerCard.ts';
import { textCard } from './render/card.ts';
import { payload } from './render/payload.ts';
import { respondToMessage } from './respond.ts';
import { MESSAGE, surely } from './surely.ts';
import { typingWhile } from './typing.ts';
import { createUnasked } from './unasked.ts';
import { openView } from './view.ts';

/** What people write in chat, as it comes: questions are answered, and their answers follow what becomes of the question. */
export interface Chat {
  written(message: Message, context: Placed): Promise<void>;
  edited(message: Message | PartialMessage, context: Placed): Promise<void>;
  deleted(message: Message | PartialMessage): Promise<void>;
}

/** So many questions' answers are known by the process; after a restart, that of an edited question is looked for. */
const REMEMBERED = 5000;
/** An answer stands among so many messages behind its question, or it is not looked for further. */
const LOOKED_THROUGH = 50;

/** A question's answer on its way or there; `undefined` when there is none. */
type Posted = Promise<string | undefined>;

/** Makes a chat in which nothing was said yet. */
export function createChat(): Chat {
  const answers = new Map<string, Posted>();
  const unasked = createUnasked();
  const remember = (questionId: string, posted: Posted): Posted => {
    answers.set(questionId, posted);
    const [oldest] = answers.keys();
    if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return posted;
  };
  return {
    async written(message, context) {
      const question = questionOf(message, message.client.user.id);
      if (answers.has(message.id)) return;
      if (question !== undefined) await remember(message.id, answer(message, question, context));
      else if (message.content !== '') {
        const posted = await unasked(message, context);
        if (posted !== undefined) remember(message.id, Promise.resolve(posted));
      }
    },
    async edited(message, context) {
      if (message.partial || message.editedTimestamp === null) return;
      const question = questionOf(message, message.client.user.id);
      const known = answers.get(message.id);
      if (question === undefined) return known && retract(message, known, answers);
      await remember(message.id, answerAnew(message, question, { context, known }));
    },
    async deleted(message) {
      const known = answers.get(message.id);
      if (known) await retract(message, known, answers);
    },
  };
}

async function answer(message: Message, question: string, context: Placed): Posted {
  const view = openView(context, message.author.id);
  if (!context.pace.channel(message.author.id, message.channelId)) {
    const slow = textCard(view.say('slow'));
    return context.pace.notice(message.author.id) ? respondToMessage(message, slow, view.say) : undefined;
  }
  return typingWhile(message, async () => {
    const exchange = await exchangeOn(message, question, context);
    return respondToMessage(message, answerCard(exchange.answer, view, exchange), view.say);
  });
}

/** The same question's answer once more: in the place of the one there is, wherever that is known or found. */
async function answerAnew(
  message: Message,
  question: string,
  { context, known }: { readonly context: Placed; readonly known: Posted | undefined },
): Posted {
  const there = (await known?.catch(() => undefined)) ?? (await findAnswerTo(message));
  if (there === undefined) return answer(message, question, context);
  const view = openView(context, message.author.id);
  const exchange = await exchangeOn(message, question, context);
  const card = payload(answerCard(exchange.answer, view, exchange), view);
  await surely(() => message.channel.messages.edit(there, card), MESSAGE);
  return there;
}

/** The question's answer; one that there is none to is kept, where the server allows it. */
async function exchangeOn(message: Message, question: string, context: Placed): Promise<FollowUp> {
  const previous = leansBack(question) ? await previousWords(message) : [];
  const library = await context.libraries.of(message.guildId);
  const exchange = await context.turns(() =>
    previous.length > 0
      ? askFollowUp(library, question, previous)
      : { ...ask(library, question), carried: [] },
  );
  const { answer } = exchange;
  context.answered(answer);
  if (answer.kind === 'passage') context.popularity.count(answer.quotation.passage.id);
  // It never fails, and the answer does not wait for it.
  void context.recorder.unanswered({ guildId: message.guildId, library }, exchange);
  return exchange;
}

async function findAnswerTo(message: Message): Posted {
  const later = await message.channel.messages.fetch({ after: message.id, limit: LOOKED_THROUGH });
  const own = later.filter(({ author }) => author.id === message.client.user.id);
  return own.find(({ reference }) => reference?.messageId === message.id)?.id;
}

async function retract(
  message: Message | PartialMessage,
  known: Posted,
  answers: Map<string, Posted>,
): Promise<void> {
  answers.delete(message.id);
  const there = await known.catch(() => undefined);
  if (there !== undefined) await surely(() => message.channel.messages.delete(there), MESSAGE);
}
