import type { SyntaxNode } from '@lezer/common';
import type { MarkdownTree } from './markdownTree.ts';

/** What the brackets of a text lead to. */
type LinkTarget = 'link' | 'footnote' | 'nothing';

/** Says what a link or image of the tree leads to: without a definition, brackets are but brackets. */
export type LinkTargets = (node: SyntaxNode) => LinkTarget;

/** Collects what a text defines. */
export function linkTargets({ root, text }: MarkdownTree): LinkTargets {
  const defined = new Set<string>();
  if (text.includes(']:')) {
    root.iterate({
      enter: ({ name, node }) => {
        if (name === 'LinkReference') {
          const label = node.getChild('LinkLabel');
          if (label) defined.add(normalized(text.slice(label.from + 1, label.to - 1)));
        } else if (name === 'FootnoteMark')
          defined.add(normalized(text.slice(node.from + 1, text.lastIndexOf(']', node.to))));
        return name !== 'Paragraph';
      },
    });
  }
  return (node) => {
    const [open, close, parenthesis] = node.getChildren('LinkMark');
    if (!open || !close) return 'nothing';
    if (parenthesis) return 'link';
    const label = node.getChild('LinkLabel');
    const written = text.slice(open.to, close.from);
    const name = label && label.to > label.from + 2 ? text.slice(label.from + 1, label.to - 1) : written;
    if (!defined.has(normalized(name))) return 'nothing';
    return name.startsWith('^') ? 'footnote' : 'link';
  };
}

function normalized(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}
