import { DOMParser, parseHTML } from 'linkedom';

// The few things of the DOM that importing uses. TypeScript's own library would make a browser's globals known in every room.

/** The `nodeType` of text. */
export const TEXT_NODE = 3;

/** The `nodeType` of a comment. */
export const COMMENT_NODE = 8;

/** A node of a tree. */
export interface DomNode {
  readonly nodeType: number;
  textContent: string;
  readonly firstChild: DomNode | null;
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
  readonly parentNode: DomNode | null;
  remove(): void;
  appendChild(child: DomNode): void;
  insertBefore(child: DomNode, before: DomNode): void;
  normalize(): void;
}

/** An element of a tree. */
export interface DomElement extends DomNode {
  readonly localName: string;
  readonly tagName: string;
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>;
  readonly parentElement: DomElement | null;
  readonly ownerDocument: DomDocument;
  innerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  replaceWith(other: DomNode): void;
  append(text: string): void;
}

/** A whole page or XML document. */
export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
  createElement(name: string): DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** Readers of trees call themselves for each level, and some look through all below; nobody writes more levels than this. */
const DEEPEST = 1000;

/** Reads a page, or a part of one, without running or fetching anything. @throws RangeError when it is nested too deeply */
export function parsePage(html: string): DomDocument {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return shallow(parseHTML(whole).document as unknown as DomDocument);
}

/** Reads XML as leniently as readers of feeds do. @throws RangeError when it is nested too deeply */
export function parseXml(xml: string): DomDocument {
  return shallow(new DOMParser().parseFromString(xml, 'text/xml') as unknown as DomDocument);
}

function shallow(document: DomDocument): DomDocument {
  let level = document.documentElement ? [document.documentElement] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new RangeError('nested too deeply');
    level = level.flatMap(({ children }) => [...children]);
  }
  return document;
}
