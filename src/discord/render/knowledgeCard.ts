import type { ServerArticle } from '../../app/kept/articles.ts';
import type { PassageChanges } from '../../app/passageChanges.ts';
import type { Proposal } from '../../check/proposal.ts';
import type { Article } from '../../knowledge/article.ts';
import type { Diagnostic } from '../../knowledge/diagnostic.ts';
import { encodeCustomId } from '../customId.ts';
import type { Say } from '../texts.ts';
import { type Card, type Row, textCard } from './card.ts';
import { fitList } from './fit.ts';
import { echo } from './markdown.ts';

/** An article that was checked and waits to be used. */
interface Preview extends Proposal {
  readonly article: Article;
  readonly changes: PassageChanges;
  /** The id of its draft. */
  readonly draft: string;
  readonly bytes: number;
}

/** At most so many characters of a diagnostic, a question and a passage are shown. */
const MESSAGE = 250;
const QUESTION = 100;
const PASSAGE = 100;

/** What is wrong with an article that cannot be used. */
export function brokenCard(name: string, errors: readonly Diagnostic[], say: Say): Card {
  const head = [say('knowledge.broken', { name: echo(name, 90) })];
  return { content: fitList({ head, entries: errors.map((one) => faultLine(one, say)) }, say), rows: [] };
}

/** An article before it is used: its size, what was found, and what it answers. */
export function previewCard({ article, changes, draft, bytes, ...found }: Preview, say: Say): Card {
  const size = { name: echo(article.path, 90), size: kilobytes(bytes) };
  const { added, removed, kept } = changes;
  const head =
    removed + kept > 0
      ? say('knowledge.preview.replace', { ...size, added, removed, kept })
      : say('knowledge.preview.add', { ...size, passages: added });
  const content = withFindings([head, ...answerLines(found, say)], found.findings, say);
  return { content, rows: [confirmRow(draft, say('knowledge.use'), say)] };
}

/** What is to be removed. */
export function removeCard({ name, bytes }: ServerArticle, draft: string, say: Say): Card {
  const content = say('knowledge.remove', { name: echo(name, 90), size: kilobytes(bytes) });
  return { content, rows: [confirmRow(draft, say('knowledge.remove.button'), say)] };
}

/** The articles of a server, and which of them are left out. */
export function knowledgeCard(
  articles: readonly ServerArticle[],
  faults: readonly Diagnostic[],
  limits: { readonly count: number; readonly total: number },
  say: Say,
): Card {
  if (articles.length === 0) return textCard(say('knowledge.none'));
  const used = articles.reduce((sum, { bytes }) => sum + bytes, 0);
  const room = {
    count: articles.length,
    limit: limits.count,
    used: kilobytes(used),
    total: kilobytes(limits.total),
  };
  const entries = articles.map(({ name, bytes }) => {
    const line = say('knowledge.list.line', { name: echo(name, 90), size: kilobytes(bytes) });
    const fault = faults.find(({ path }) => path === name);
    return fault ? `${line}\n${say('knowledge.list.broken', { fault: echo(fault.message, 120) })}` : line;
  });
  return { content: fitList({ head: [say('knowledge.list', room)], entries }, say), rows: [] };
}

/** What a check of an article found. */
export function checkedCard(name: string, { findings, answered }: Proposal, say: Say): Card {
  const head = say('knowledge.checked', { name: echo(name, 90) });
  return { content: withFindings([head, ...answerLines({ answered }, say)], findings, say), rows: [] };
}

/** Lines, and below them what was found, as much of it as fits. */
function withFindings(lines: readonly string[], findings: readonly Diagnostic[], say: Say): string {
  if (findings.length === 0) return [...lines, say('knowledge.fine')].join('\n');
  const entries = findings.map((one) => faultLine(one, say));
  return fitList({ head: [...lines, say('knowledge.findings')], entries }, say);
}

function answerLines({ answered }: Pick<Proposal, 'answered'>, say: Say): string[] {
  if (answered.length === 0) return [say('knowledge.silent')];
  const lines = answered.map(({ question, quotation }) =>
    say('knowledge.answer', {
      question: echo(question, QUESTION),
      passage: echo(quotation.passage.text, PASSAGE),
    }),
  );
  return [say('knowledge.answers'), ...lines];
}

function faultLine({ path, line, message, rule }: Diagnostic, say: Say): string {
  return say('knowledge.fault', { name: echo(path, 90), line, message: echo(message, MESSAGE), rule });
}

function confirmRow(draft: string, label: string, say: Say): Row {
  const id = (fields: readonly string[]) => encodeCustomId({ component: 'knowledge', fields });
  return [
    { label, customId: id(['confirm', draft]), primary: true },
    { label: say('knowledge.cancel'), customId: id(['cancel', draft]) },
  ];
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
