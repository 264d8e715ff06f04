import type { Structure } from '../structure.ts';

/** A file's front matter and where what follows it begins. */
export interface Fenced {
  readonly frontMatter?: NonNullable<Structure['frontMatter']>;
  /** The offset of the first line after the front matter; 0 where there is none. */
  readonly bodyStart: number;
}

const FENCE = /^---[ \t]*$/;

/** Finds front matter between two lines `---` at the very start of a file, for formats whose own parser knows none. */
export function readFence(file: string): Fenced {
  const yaml: string[] = [];
  let inside = false;
  let offset = 0;
  for (const [whole, line = ''] of file.matchAll(/(.*?)(?:\r\n|\r|\n|$)/gsy)) {
    if (whole === '' && offset >= file.length) break;
    offset += whole.length;
    if (FENCE.test(line)) {
      if (inside) return { frontMatter: { yaml: yaml.join('\n'), line: 2 }, bodyStart: offset };
      inside = true;
    } else if (inside) yaml.push(line);
    else break;
  }
  return { bodyStart: 0 };
}
