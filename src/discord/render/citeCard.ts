import { referenceTo } from '../../answer/styles/reference.ts';
import { STYLE_NAMES, STYLES, type StyleName } from '../../answer/styles/styles.ts';
import type { View } from '../view.ts';
import type { Card } from './card.ts';
import { codeBlock } from './codeBlock.ts';
import { answerButtons, type Shown } from './quotationCard.ts';

/** How the styles are called, in every language. */
const NAMES: Readonly<Record<StyleName, string>> = {
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  ris: 'RIS',
};

/** With the fences and the line above, a longer reference would not fit into a message. */
const LONGEST = 1800;

/** A passage's reference in one style, in a code block to be copied, and buttons for the other styles. */
export function citeCard(shown: Shown, style: StyleName, { say }: View): Card {
  const { article, passage } = shown.quotation;
  const reference = referenceTo(article, passage);
  const { url: _, ...unlinked } = reference;
  const written = STYLES[style](reference);
  // An overlong address is the one part that can be left out and still be found: the message with the answer has it.
  const text = written.length <= LONGEST ? written : STYLES[style](unlinked).slice(0, LONGEST);
  const button = answerButtons(shown);
  const row = STYLE_NAMES.map((name) => ({
    ...button('cite', NAMES[name], [name]),
    disabled: name === style,
  }));
  return { content: `${say('cite.head', { style: NAMES[style] })}\n${codeBlock('text', text)}`, rows: [row] };
}
