import { InteractionResponseType as Answer } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { ANY_PACE, QUESTIONS, type Started, start } from '../discord/started.ts';
import type { Discord } from '../support/discord/discord.ts';
import type { Asked } from '../support/discord/people/asked.ts';
import type { Seen } from '../support/discord/seen.ts';
import type { Settings } from '../support/discord/settings.ts';

/** How often each fault happens. */
export const TIMES = 20;

/** Calls a lost gateway again at once: only discord.js's own half second is left. */
const AT_ONCE = { backoff: { first: 2, most: 20 }, steady: 0 };

/** A bot that calls again at once, on a Discord whose faults may be waited out, however busy this machine is. */
export function startFaulty(settings: Partial<Settings> = {}): Promise<Started> {
  return start({ calling: AT_ONCE, pace: ANY_PACE }, { patience: 20_000, answerWithin: 15_000, ...settings });
}

/** Questions put to a bot in every way, to be looked at when all is over. */
export interface Questions {
  /** Asks in a message, in a direct message, and by a private and a public command. */
  ask(): void;
  /** Waits until each question has one answer or has failed for its asker, and sees that none has two. */
  settled(): Promise<Outcome>;
}

/** How many questions were answered, and how many ended with “The application did not respond”. */
interface Outcome {
  readonly asked: number;
  readonly answered: number;
  readonly failed: number;
}

/** Begins to put questions to a bot. */
export function questionsTo({ discord, alice, channel }: Started): Questions {
  const said: Seen[] = [];
  const commands: Asked[] = [];
  const direct = discord.dm(alice);
  return {
    ask() {
      said.push(
        alice.say(channel, `${discord.bot.mention} ${QUESTIONS.passage}`),
        alice.dm(QUESTIONS.passage),
      );
      for (const open of [true, false])
        commands.push(alice.slash(channel, 'ask', { question: QUESTIONS.passage, public: open }));
    },
    async settled() {
      const outcomes = await Promise.all(commands.map(({ settled }) => settled));
      for (const message of said) await (message.channelId === direct.id ? direct : channel).replyTo(message);
      const failed = outcomes.filter(({ kind }) => kind === 'failed').length;
      await silence(discord);
      for (const place of [channel, direct]) {
        const replied = place.messages().flatMap(({ replyTo }) => replyTo ?? []);
        expect(new Set(replied).size, 'no message has two replies').toBe(replied.length);
      }
      for (const { answeredWith, followUpIds } of discord.world.interactions.values())
        expect(followUpIds.length).toBeLessThanOrEqual(
          answeredWith === Answer.DeferredChannelMessageWithSource ? 1 : 0,
        );
      return {
        asked: said.length + commands.length,
        answered: said.length + outcomes.length - failed,
        failed,
      };
    },
  };
}

/** Waits until the bot has nothing more to say. */
async function silence(discord: Discord): Promise<void> {
  const silent = () =>
    discord.quiet(300).then(
      () => true,
      () => false,
    );
  while (!(await silent()));
}
