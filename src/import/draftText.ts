import { stringify } from 'yaml';
import { FootnoteError } from '../errors.ts';
import { articleMeta } from '../knowledge/articleMeta.ts';
import { formatDiagnostic } from '../knowledge/diagnostic.ts';
import { parseArticle } from '../knowledge/parseArticle.ts';
import { oneLine } from './cleanText.ts';
import type { Draft, SourceFacts } from './draft.ts';

/** Where a draft came from, and when. */
export interface Provenance {
  /** The file or the address, as it was given. */
  readonly place: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly fetched: boolean;
}

/** The text of an article's file, and what is to be told about it. */
export interface DraftText {
  readonly text: string;
  readonly passages: number;
  readonly notes: readonly string[];
}

const LONGEST_TITLE = 200;

/**
 * Writes a draft as an article that the library can read: its facts and its provenance as front matter, what was left out as
 * comments above them, its body below.
 *
 * @param file the file that it is meant for
 * @throws FootnoteError `SOURCE_INVALID` when nothing that could be quoted is left
 */
export function draftText(draft: Draft, file: string, { place, day, fetched }: Provenance): DraftText {
  const facts = { ...draft.facts, title: cut(oneLine(draft.facts.title)), ...(fetched && { accessed: day }) };
  const { sound, notes } = soundFacts(facts);
  const all = [...draft.notes, ...notes];
  const comments = [
    `A draft made by "footnote import" from ${place} on ${day}.`,
    ...all,
    'Read it against its source, mend what is wrong, and delete these lines.',
  ];
  const head = comments.map((line) => `# ${oneLine(line)}\n`).join('');
  const text = `---\n${head}${stringify(sound, { lineWidth: 0 })}---\n\n${draft.body}\n`;
  const { article, diagnostics } = parseArticle(file, text);
  if (article) return { text, passages: article.passages.length, notes: all };
  const [first] = diagnostics;
  const reason =
    first === undefined || first.rule === 'no-text'
      ? 'has no text that could become a passage; choose another source'
      : `became a draft that is no article: ${formatDiagnostic(first)}`;
  throw new FootnoteError('SOURCE_INVALID', `${place} ${reason}.`);
}

/** The facts that front matter may hold; what a source says wrongly is left out with a note. */
function soundFacts(facts: SourceFacts & { accessed?: string }): { sound: object; notes: string[] } {
  const sound: Record<string, unknown> = {};
  const notes: string[] = [];
  for (const [key, value] of Object.entries(facts)) {
    const field = articleMeta.shape[key as keyof typeof facts];
    if (key === 'titleBy' && value === 'source') continue;
    if (field.safeParse(value).success) sound[key] = value;
    else
      notes.push(
        `its ${key} is left out, because it is no sound one: ${cut(oneLine(JSON.stringify(value)))}`,
      );
  }
  return { sound, notes };
}

function cut(line: string): string {
  return line.length <= LONGEST_TITLE
    ? line
    : `${line.slice(0, LONGEST_TITLE - 1).replace(/[\uD800-\uDBFF]$|\s+\S*$/u, '')}…`;
}
