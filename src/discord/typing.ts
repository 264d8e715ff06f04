import type { Message } from 'discord.js';

/** An answer that is there sooner needs no sign that it is coming. In ms. */
const PATIENCE = 500;

/** Shows the typing sign in a channel while work takes longer than half a second. That the sign fails is no failure. */
export async function typingWhile<T>(message: Message, work: () => Promise<T>): Promise<T> {
  // A channel that is not known yet, as in a server that is just coming back, is null whatever its type says.
  const channel = message.channel as Message['channel'] | null;
  const timer = setTimeout(() => {
    if (channel?.isSendable()) channel.sendTyping().catch(() => undefined);
  }, PATIENCE);
  return work().finally(() => clearTimeout(timer));
}
