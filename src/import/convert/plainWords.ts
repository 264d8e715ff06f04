import { cleanText } from '../cleanText.ts';
import { count } from '../draft.ts';
import { COMMENT_NODE, type DomElement, type DomNode, TEXT_NODE } from './dom.ts';

/** Removed with all that is in them, by the name under which the notes count them. */
const REMOVED: Record<string, string> = {
  script: 'script',
  style: 'script',
  template: 'script',
  noscript: 'script',
  img: 'image',
  picture: 'image',
  svg: 'image',
  canvas: 'image',
  math: 'formula',
  video: 'recording',
  audio: 'recording',
  iframe: 'embedded page',
  object: 'embedded page',
  embed: 'embedded page',
  button: 'form field',
  input: 'form field',
  select: 'form field',
  textarea: 'form field',
};

/** What belongs to a page's head, wherever it stands. */
const HEAD = new Set(['base', 'link', 'meta', 'title']);

/** Elements that Markdown has blocks for. */
const BLOCKS = new Set(
  'article aside blockquote body br caption dd div dl dt figcaption figure footer header h1 h2 h3 h4 h5 h6 hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that are blocks to a reader, and become plain ones. */
const LIKE_DIV = new Set('address center details dialog fieldset form hgroup legend summary'.split(' '));

const RAISED: Record<string, string> = Object.fromEntries(
  [...'0123456789+-=()n'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][i] ?? '']),
);
const LOWERED: Record<string, string> = Object.fromEntries(
  [...'0123456789+-=()'].map((sign, i) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i] ?? '']),
);

/**
 * Reduces a tree to blocks of plain words: scripts, pictures and form fields go, and of emphasis, links and other marks within a
 * line only their words stay. Returns notes on what was left out.
 */
export function reduceToPlainWords(root: DomElement): string[] {
  const removed = new Map<string, number>();
  let links = 0;
  for (const comment of nodesOf(root, COMMENT_NODE)) comment.remove();
  for (const element of [...root.querySelectorAll('*')]) {
    const name = element.localName;
    const thing = REMOVED[name];
    if (thing !== undefined) {
      removed.set(thing, (removed.get(thing) ?? 0) + 1);
      element.remove();
    } else if (HEAD.has(name)) element.remove();
    else if (LIKE_DIV.has(name)) replaceWith(element, element.ownerDocument.createElement('div'));
    else if (!BLOCKS.has(name)) {
      if (name === 'a' && element.hasAttribute('href')) links++;
      unwrap(element);
    }
  }
  root.normalize();
  for (const words of nodesOf(root, TEXT_NODE)) words.textContent = cleanText(words.textContent);
  return [
    ...[...removed].flatMap(([thing, n]) => count(n, thing, 'left out')),
    ...count(links, 'link', 'left as plain words'),
  ];
}

function nodesOf(root: DomElement, type: number): DomNode[] {
  const found: DomNode[] = [];
  const pending: DomElement[] = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    for (const child of element.childNodes) if (child.nodeType === type) found.push(child);
    pending.push(...element.children);
  }
  return found;
}

function unwrap(element: DomElement): void {
  const { localName } = element;
  if (localName === 'sup') element.textContent = shifted(element.textContent, RAISED);
  if (localName === 'sub') element.textContent = shifted(element.textContent, LOWERED);
  if (localName === 'q') element.textContent = `“${element.textContent}”`;
  const parent = element.parentNode;
  while (element.firstChild) parent?.insertBefore(element.firstChild, element);
  element.remove();
}

function replaceWith(element: DomElement, other: DomElement): void {
  while (element.firstChild) other.appendChild(element.firstChild);
  element.replaceWith(other);
}

/** Raised or lowered signs as characters of their own, so that a square metre does not become m2; as it stands if there are none. */
function shifted(text: string, signs: Record<string, string>): string {
  const words = text.trim();
  return words.length <= 6 && [...words].every((sign) => Object.hasOwn(signs, sign))
    ? [...words].map((sign) => signs[sign]).join('')
    : text;
}
