import { discordId } from '../../app/kept/settings.ts';
import { parseConfig } from '../../config.ts';
import { FootnoteError } from '../../errors.ts';
import { openStore } from '../../store/openStore.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly server?: boolean;
}

/** `footnote db forget ID`: erases what is a person's; with `--server`, everything of a server. */
export async function run({ env, stdout }: Terminal, id: string, { server }: Options): Promise<void> {
  if (!discordId.safeParse(id).success) {
    throw new FootnoteError(
      'INPUT_INVALID',
      'That is no id: it is the digits that "Copy ID" gives in Discord.',
    );
  }
  const store = await openStore(parseConfig(env));
  try {
    if (server) {
      await store.forgetServer(id);
      stdout.write('All that was kept of the server is erased.\n');
    } else {
      const { votes, shares } = await store.forgetUser(id);
      stdout.write(`Erased: votes ${votes}, shares ${shares}, and the name on articles.\n`);
    }
  } finally {
    await store.close();
  }
}
