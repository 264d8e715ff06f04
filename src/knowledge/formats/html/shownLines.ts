import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute } from './elements.ts';
import { lineSetter, type ShownLine } from './lineSetter.ts';

type Node = DefaultTreeAdapterTypes.Node;

const NOT_SHOWN = new Set(
  (
    'head script style template noscript nav iframe object embed svg math audio video canvas map button select textarea ' +
    'input dialog'
  ).split(' '),
);

/** The lines that a part of a page shows, in order. A stack rather than recursion: tags can be nested without end. */
export function shownLines(root: Node): readonly ShownLine[] {
  const setter = lineSetter();
  const waiting: (Node | (() => void))[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next === 'function') next();
    else if ('value' in next) setter.write(next);
    else if ('childNodes' in next && !isHidden(next)) {
      if ('tagName' in next) waiting.push(setter.enter(next));
      for (let i = next.childNodes.length - 1; i >= 0; i--) waiting.push(next.childNodes[i] as Node);
    }
  }
  return setter.lines();
}

function isHidden(node: Node): boolean {
  if (!('tagName' in node)) return false;
  return (
    NOT_SHOWN.has(node.tagName) ||
    attribute(node, 'hidden') !== undefined ||
    attribute(node, 'aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(attribute(node, 'style') ?? '')
  );
}
