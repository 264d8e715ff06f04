import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type ArticleMeta, articleMeta } from './articleMeta.ts';
import type { Diagnostic } from './diagnostic.ts';

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

/**
 * Reads front matter. Every scalar is taken as text (YAML's failsafe schema), so that `title: 1984` is a title and
 * `date: 2024-05-01` stays as written. Aliases are refused: they are how a small file becomes a huge one.
 */
export function readFrontMatter(source: FrontMatterSource | undefined): FrontMatter {
  if (!source) {
    const message =
      'the front matter is missing; begin the file with a line ---, a line "title: …" and a line ---';
    return { problems: [{ line: 1, rule: 'front-matter-missing', message }], lineOf: () => 1 };
  }
  const lines = new LineCounter();
  const document = parseDocument(source.yaml, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => source.line + Math.max(0, lines.linePos(offset).line - 1);
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(document, path));
  const faults = yamlFaults(document);
  if (faults.length > 0) {
    const problems = faults.map(({ offset, message }) => ({
      line: lineAt(offset),
      rule: 'front-matter-yaml',
      message,
    }));
    return { problems, lineOf };
  }
  const parsed = articleMeta.safeParse(document.toJS());
  if (parsed.success) return { meta: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues
    .flatMap(fieldFaults)
    .map(({ path, message }) => ({ line: lineOf(path), rule: 'front-matter-field', message }));
  return { problems, lineOf };
}

function yamlFaults(document: Document): { offset: number; message: string }[] {
  const faults = document.errors.map((error) => ({
    offset: error.pos[0],
    message: `the YAML of the front matter is broken: ${error.message}`,
  }));
  visit(document, {
    Alias: (_key, node) => {
      const message = `the alias *${node.source} is not allowed; write the value out`;
      faults.push({ offset: node.range?.[0] ?? 0, message });
    },
    Pair: (_key, pair) => {
      if (isScalar(pair.key)) return;
      const offset = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      faults.push({
        offset,
        message: 'a key must be plain text; put a value that begins with { or [ in quotes',
      });
    },
  });
  if (faults.length === 0 && !isMap(document.contents)) {
    faults.push({ offset: 0, message: 'the front matter must be "key: value" lines, with at least a title' });
  }
  return faults;
}

/** The offset in the YAML of the value at a path, or of the nearest value above it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth > 1 ? document.getIn(path.slice(0, depth - 1), true) : document.contents;
    const key = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

function fieldFaults(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  const field = issue.path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : String(key))).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known =
      issue.path.length === 0 ? `; the keys are ${Object.keys(articleMeta.shape).join(', ')}` : '';
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `the key "${key}" is not known${field ? ` in ${field}` : ''}${known}`,
    }));
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return [{ path: issue.path, message: `${field} is missing; add it` }];
  }
  return [{ path: issue.path, message: `${field}: ${issue.message}` }];
}
