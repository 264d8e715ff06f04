/** Remembers the last `limit` ids and says whether one was there already: Discord may deliver an event twice. */
export function createRecent(limit: number): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return true;
    ids.add(id);
    const [oldest] = ids;
    if (ids.size > limit && oldest !== undefined) ids.delete(oldest);
    return false;
  };
}
