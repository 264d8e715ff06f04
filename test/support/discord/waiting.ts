import type { World } from './world.ts';

/**
 * Resolves with what `look` finds, looking again whenever anything happens; fails after the server's patience with
 * what was awaited and the bot's last requests.
 */
export function waitFor<T>(world: World, what: string, look: () => T | undefined): Promise<T> {
  const asked = new Error();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      world.events.off('change', attempt);
    };
    const attempt = () => {
      try {
        const found = look();
        if (found === undefined) return;
        stop();
        resolve(found);
      } catch (error) {
        stop();
        reject(error);
      }
    };
    const timer = setTimeout(() => {
      stop();
      asked.message = `Waited ${world.settings.patience} ms in vain for ${what}.\n${lastRequests(world)}`;
      reject(asked);
    }, world.settings.patience);
    world.events.on('change', attempt);
    attempt();
  });
}

/** Fails as soon as `look` finds something within these milliseconds: for what must not happen. */
export async function staysQuiet(
  world: World,
  ms: number,
  what: string,
  look: () => string | undefined,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      world.events.off('change', attempt);
    };
    const attempt = () => {
      const heard = look();
      if (heard === undefined) return;
      stop();
      reject(new Error(`Expected ${what}, but: ${heard}`));
    };
    const timer = setTimeout(() => {
      stop();
      resolve();
    }, ms);
    world.events.on('change', attempt);
    attempt();
  });
}

function lastRequests(world: World): string {
  const lines = world.requests.slice(-8).map(({ method, path, status, code, body }) => {
    const sent = JSON.stringify(body) ?? '';
    return `  ${method} ${path} → ${status || 'no answer'}${code ? ` (${code})` : ''} ${sent.slice(0, 160)}`;
  });
  return lines.length > 0 ? `The bot's last requests:\n${lines.join('\n')}` : 'The bot made no request.';
}
