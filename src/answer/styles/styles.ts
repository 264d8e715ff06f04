import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import { mla } from './mla.ts';
import type { Reference } from './reference.ts';
import { ris } from './ris.ts';

/** How a reference can be written, by the short name of the style. */
export const STYLES = { apa, mla, chicago, bibtex, ris } as const satisfies Record<
  string,
  (reference: Reference) => string
>;

/** The short name of a style. */
export type StyleName = keyof typeof STYLES;

/** Every style, in the order in which they are offered. */
export const STYLE_NAMES = Object.keys(STYLES) as readonly StyleName[];
