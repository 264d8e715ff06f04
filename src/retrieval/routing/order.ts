/**
 * The order in which examples are learned: every class evenly spread over the whole, and a class's examples as a hash of
 * their text shuffles them, so that the order in which an author wrote them does not matter.
 */
export function trainingOrder<T extends { readonly text: string; readonly label: number }>(
  examples: readonly T[],
): T[] {
  const classes = new Map<number, T[]>();
  for (const example of examples) {
    const members = classes.get(example.label);
    if (members) members.push(example);
    else classes.set(example.label, [example]);
  }
  const placed = [...classes.values()].flatMap((members) =>
    members
      .map((example) => ({ example, hash: textHash(example.text) }))
      .sort((a, b) => a.hash - b.hash || (a.example.text < b.example.text ? -1 : 1))
      .map(({ example }, index) => ({ example, place: (index + 0.5) / members.length })),
  );
  placed.sort((a, b) => a.place - b.place || a.example.label - b.example.label);
  return placed.map(({ example }) => example);
}

/** FNV-1a of a text's UTF-16 code units, 0 to 2^32 − 1. */
function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
