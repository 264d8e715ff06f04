/** The headings that a reader stands under while going through a text. */
export interface HeadingPath {
  /** Comes to a heading of a depth from 1 (outermost) to 6; it ends those as deep or deeper. An empty one only ends them. */
  enter(depth: number, text: string): void;
  /** The headings above, outermost first. */
  above(): readonly string[];
}

/** A path at the beginning of a text, under no heading. */
export function headingPath(): HeadingPath {
  let path: readonly { readonly depth: number; readonly text: string }[] = [];
  // One list for all that stands under the same headings.
  let above: readonly string[] = [];
  return {
    enter: (depth, text) => {
      const shown = text.replace(/\s+/g, ' ').trim();
      path = path.filter((heading) => heading.depth < depth);
      if (shown) path = [...path, { depth, text: shown }];
      above = path.map((heading) => heading.text);
    },
    above: () => above,
  };
}
