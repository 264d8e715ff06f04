import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

/** Something wrong in a YAML text: the line of its file, and what is wrong and how to mend it. */
export interface YamlFault {
  readonly line: number;
  readonly message: string;
}

/** What to call a YAML text in messages, and where it stands. */
export interface YamlPlace {
  /** As in "the YAML of … is broken". */
  readonly name: string;
  /** The file's line on which the YAML begins, from 1. */
  readonly line: number;
  /** What a text that is no map of keys is told. */
  readonly shape: string;
}

/** A YAML text as plain values, with the lines on which they stand. */
export interface YamlDocument {
  /** Maps, lists and texts; `undefined` when there are faults. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** The line of the file on which the value at a path of keys stands, or the nearest value above it that exists. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads YAML whose top is a map. Every scalar is taken as text (YAML's failsafe schema), so that `title: 1984` is a title and
 * `date: 2024-05-01` stays as written. Aliases are refused: they are how a small file becomes a huge one. So are tags, for
 * there is nothing but text to be tagged.
 */
export function readYaml(yaml: string, place: YamlPlace): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => place.line + Math.max(0, lines.linePos(offset).line - 1);
  const faults = yamlFaults(document, place).map(({ offset, message }) => ({
    line: lineAt(offset),
    message,
  }));
  return {
    value: faults.length > 0 ? undefined : document.toJS(),
    faults,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/** What a schema found wrong, by the path of the value; unknown keys at the top are told which keys there are. */
export function fieldFaults(
  issue: z.core.$ZodIssue,
  topKeys: readonly string[],
): { path: PropertyKey[]; message: string }[] {
  const field = issue.path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : String(key))).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? `; the keys are ${topKeys.join(', ')}` : '';
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

function yamlFaults(document: Document, { name, shape }: YamlPlace): { offset: number; message: string }[] {
  const faults = document.errors.map((error) => ({
    offset: error.pos[0],
    message: `the YAML of ${name} is broken: ${error.message}`,
  }));
  visit(document, {
    Alias: (_key, node) => {
      const message = `the alias *${node.source} is not allowed; write the value out`;
      faults.push({ offset: node.range?.[0] ?? 0, message });
    },
    Node: (_key, node) => {
      if (!node.tag) return;
      const message = `the tag ${node.tag.replace('tag:yaml.org,2002:', '!!')} is not allowed; leave it out`;
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
  if (faults.length === 0 && !isMap(document.contents)) faults.push({ offset: 0, message: shape });
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
