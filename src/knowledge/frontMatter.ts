import { type ArticleMeta, articleMeta } from './articleMeta.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fieldFaults, readYaml } from './yamlDocument.ts';

/** The front matter of one file: its YAML and the file's line on which the YAML begins. */
export interface FrontMatterSource {
  readonly yaml: string;
  readonly line: number;
}

type Problem = Omit<Diagnostic, 'path' | 'severity'>;

/** What an article's front matter says, or the problems that keep it from being read, each with its line. */
export interface FrontMatter {
  readonly meta?: ArticleMeta;
  readonly problems: readonly Problem[];
  /** The line of the file on which the value at a path of keys stands. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads front matter. */
export function readFrontMatter(source: FrontMatterSource | undefined): FrontMatter {
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
  const parsed = articleMeta.safeParse(value);
  if (parsed.success) return { meta: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues
    .flatMap((issue) => fieldFaults(issue, Object.keys(articleMeta.shape)))
    .map(({ path, message }) => ({ line: lineOf(path), rule: 'front-matter-field', message }));
  return { problems, lineOf };
}
