import { type ArticleMeta, articleMeta } from './articleMeta.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Structure } from './structure.ts';
import { fieldFaults, readYaml } from './yamlDocument.ts';

/** Something wrong in a file that is yet to be named. */
export type Problem = Omit<Diagnostic, 'path' | 'severity'>;

/** What an article's front matter says, or the problems that keep it from being read, each with its line. */
export interface FrontMatter {
  readonly meta?: ArticleMeta;
  readonly problems: readonly Problem[];
  /** The line of the file on which the value at a path of keys stands. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads front matter. The facts that a format tells stand in for fields that are not written; a title that nobody gave is
 * made of the file's name, as an editor's.
 *
 * @param facts absent where the format has none, so that front matter must be written
 */
export function readFrontMatter(
  source: Structure['frontMatter'],
  { facts, name }: { readonly facts: Structure['facts']; readonly name: string },
): FrontMatter {
  if (!source && facts) return checked(withFacts({}, facts, name), () => 1);
  if (!source) {
    const message =
      'the front matter is missing; begin the file with a line ---, a line "title: …" and a line ---';
    return { problems: [{ line: 1, rule: 'front-matter-missing', message }], lineOf: () => 1 };
  }
  const shape = 'the front matter must be "key: value" lines, with at least a title';
  const { value, faults, lineOf } = readYaml(source.yaml, {
    name: 'the front matter',
    line: source.line,
    shape,
  });
  if (faults.length > 0) {
    return { problems: faults.map((fault) => ({ ...fault, rule: 'front-matter-yaml' })), lineOf };
  }
  return checked(facts ? withFacts(value as object, facts, name) : value, lineOf);
}

function checked(value: unknown, lineOf: FrontMatter['lineOf']): FrontMatter {
  const parsed = articleMeta.safeParse(value);
  if (parsed.success) return { meta: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues
    .flatMap((issue) => fieldFaults(issue, Object.keys(articleMeta.shape)))
    .map(({ path, message }) => ({ line: lineOf(path), rule: 'front-matter-field', message }));
  return { problems, lineOf };
}

function withFacts(written: object, facts: object, name: string): object {
  const { authors, ...others } = facts as { authors?: unknown };
  const known = {
    ...others,
    ...(!('author' in written) && authors !== undefined && { authors }),
    ...written,
  };
  return 'title' in known ? known : { ...known, title: name, titleBy: 'editor' };
}
