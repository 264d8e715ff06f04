import type { Answer, FallbackAnswer, Quotation } from '../answer/answer.ts';
import { formatCitation } from '../answer/citation.ts';
import { joinSpans } from '../answer/joinSpans.ts';
import type { TopicGroup } from '../app/topics.ts';
import { shownText } from '../knowledge/shownText.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';

const BANDS = { high: 'Closely matched.', medium: 'Probably this.', low: 'Possibly this.' } as const;

const COURTESIES = {
  empty: 'Ask a question, or type /topics to see what can be asked.',
  greeting: 'Hello. Ask me something; /topics lists what the articles are about.',
  thanks: 'You are welcome.',
  noise: 'I look questions up in the articles; /topics lists what they are about.',
} as const;

/** An answer as text for the terminal. */
export function renderAnswer(answer: Answer, style: Style): string {
  const repairs = answer.repairs.map(({ from, to }) =>
    style.faint(`Searched for “${to}” (you wrote “${from}”).`),
  );
  if (answer.kind === 'passage') {
    return [...repairs, renderQuotation(answer.quotation, style), style.faint(BANDS[answer.band])].join('\n');
  }
  if (answer.kind === 'choice') {
    const head = 'More than one passage may answer:';
    return [...repairs, head, ...numbered(answer.candidates)].join('\n');
  }
  return [...repairs, ...renderFallback(answer)].join('\n');
}

/** A passage with its best sentences marked, and its footnote. */
export function renderQuotation({ article, passage, highlights, citation }: Quotation, style: Style): string {
  let text = '';
  let at = passage.start;
  for (const { start, end } of joinSpans(highlights, article.source)) {
    const marked = printable(shownText(article.source, passage, { start, end }));
    text +=
      printable(shownText(article.source, passage, { start: at, end: start })) +
      marked
        .split('\n')
        .map((line) => (line === '' ? line : style.strong(line)))
        .join('\n');
    at = end;
  }
  text += printable(shownText(article.source, passage, { start: at, end: passage.end }));
  const link = citation.url === undefined ? '' : `\n  ${citation.url}`;
  return `${wrap(text, style.width)}\n\n${style.faint(`¹ ${printable(formatCitation(citation))}${link}`)}`;
}

/** The topics of every article. */
export function renderTopics(groups: readonly TopicGroup[]): string {
  return groups
    .map(({ article, intents }) =>
      [printable(article.meta.title), ...intents.map(({ name }) => `  - ${printable(name)}`)].join('\n'),
    )
    .join('\n\n');
}

function renderFallback({ reason, unknownWords, nearest }: FallbackAnswer): string[] {
  if (reason !== 'unanswered') return [COURTESIES[reason]];
  const lines = ['The articles do not answer that.'];
  if (unknownWords.length > 0) lines.push(`They never use: ${unknownWords.join(', ')}.`);
  if (nearest.length > 0) lines.push('The nearest topics, which are no answer:', ...numbered(nearest));
  return lines;
}

function numbered(quotations: readonly Quotation[]): string[] {
  return quotations.map(
    ({ intent, citation }, index) =>
      `  ${index + 1}. ${printable(intent.name)} — ${printable(formatCitation(citation))}`,
  );
}

/** Breaks lines at spaces so that none with a space is wider than `width` columns; marks of style count as no columns. */
function wrap(text: string, width: number): string {
  if (width === Number.POSITIVE_INFINITY) return text;
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  let out = '';
  let column = 0;
  for (const word of line.split(' ')) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it removes the terminal's own style marks
    const wide = word.replace(/\u001b\[\d+m/g, '').length;
    if (column > 0 && column + 1 + wide > width) {
      out += `\n${word}`;
      column = wide;
    } else {
      out += column > 0 ? ` ${word}` : word;
      column += (column > 0 ? 1 : 0) + wide;
    }
  }
  return out;
}
