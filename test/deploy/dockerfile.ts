/** One line of a Dockerfile, with its continuations. */
export interface Instruction {
  readonly name: string;
  readonly flags: Readonly<Record<string, string>>;
  /** What follows name and flags. */
  readonly rest: string;
}

/** What a Dockerfile does from one FROM to the next. */
export interface Stage {
  readonly image: string;
  readonly name: string | undefined;
  readonly steps: readonly Instruction[];
}

/** Takes a Dockerfile apart. */
export function parseDockerfile(text: string): Stage[] {
  const stages: (Stage & { steps: Instruction[] })[] = [];
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n');
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const step = parseInstruction(line);
    if (step.name !== 'FROM') stages.at(-1)?.steps.push(step);
    else {
      const [image = '', , name] = step.rest.split(/\s+/);
      stages.push({ image, name, steps: [] });
    }
  }
  return stages;
}

function parseInstruction(line: string): Instruction {
  const [, name = '', flagged = '', rest = ''] = /^(\w+)((?:\s+--\S+)*)\s+(.*)$/.exec(line.trim()) ?? [];
  const flags = [...flagged.matchAll(/--([\w-]+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]);
  return { name, flags: Object.fromEntries(flags), rest };
}
