/** A file that somebody attached, as Discord describes it. */
interface Attached {
  readonly url: string;
  /** In bytes. */
  readonly size: number;
}

/** The bytes of an attached file, or why there are none. */
export type Fetched =
  | { readonly bytes: Buffer }
  | { readonly fault: 'too large' | 'elsewhere' | 'unreachable' };

/** How a file may be fetched. */
interface Fetching {
  /** Most bytes that are read. */
  readonly limit: number;
  /** Discord's REST address; a file may also come from there when it is not Discord's own, as with a test's Discord. */
  readonly apiUrl: string;
}

/** Where Discord keeps what is attached. Nothing else is ever fetched. */
const ORIGINS: readonly string[] = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const PATIENCE = 10_000;

/** Fetches an attached file, from Discord alone, without following redirects, at most `limit` bytes, in at most 10 s. Never throws. */
export async function fetchAttachment(
  { url, size }: Attached,
  { limit, apiUrl }: Fetching,
): Promise<Fetched> {
  if (size > limit) return { fault: 'too large' };
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const allowed = [...ORIGINS, new URL(apiUrl).origin];
  if (!address || !allowed.includes(address.origin) || address.username !== '' || address.password !== '')
    return { fault: 'elsewhere' };
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return { fault: 'unreachable' };
    }
    return await readUpTo(limit, response.body);
  } catch {
    return { fault: 'unreachable' };
  }
}

/** Leaving the loop early cancels the download. */
async function readUpTo(limit: number, body: ReadableStream<Uint8Array>): Promise<Fetched> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) return { fault: 'too large' };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}
