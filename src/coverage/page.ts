import { articlesChart, confusionsChart } from './charts.ts';
import type { Coverage, PassageCoverage } from './coverage.ts';
import { css } from './pageStyle.ts';
import { STATES, share, stateOf, summary } from './states.ts';

const EXCERPT = 110;

/** The coverage as one HTML page that needs nothing else: no script, no font, no request. Each chart stands beside its table. */
export function coveragePage(coverage: Coverage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What questions reach of the articles</title>
<style>${css}</style>
</head>
<body>
<main>
<h1>What questions reach of the articles</h1>
<p class="lead">${summary(coverage)}</p>
${section('By article', byArticle(coverage))}
${section('Never found', neverFound(coverage))}
${section('Taken for each other', confused(coverage))}
${section('All passages', allPassages(coverage))}
</main>
</body>
</html>
`;
}

function section(heading: string, content: string): string {
  return `<section>\n<h2>${heading}</h2>\n${content}\n</section>`;
}

function byArticle(coverage: Coverage): string {
  const legend = STATES.map(
    ({ name, colour }) => `<li><i style="background:${colour}"></i>${escapeHtml(name)}</li>`,
  );
  return `<figure>
<ul class="legend">${legend.join('')}</ul>
${labelled(articlesChart(coverage), 'How many passages of each article are found')}
<figcaption>How many passages of each article stand first for a question of its author or of the evaluation, only for others, or for none. The table of all passages has the same numbers.</figcaption>
</figure>`;
}

function neverFound({ passages }: Coverage): string {
  const lost = passages.filter(({ found }) => !found);
  if (lost.length === 0) return '<p>Every passage stands first for some question.</p>';
  const rows = lost.map((one) => [code(one.passage.id), excerpt(one)]);
  return `<p>No known question has these passages first. Write an intent with example questions for each that people should find.</p>
${table(['Passage', 'Begins with'], rows)}`;
}

function allPassages({ passages }: Coverage): string {
  return `<div class="passages">${table(['Passage', 'Begins with', 'Intents', 'Author', 'Derived', 'Evaluation', 'State'], passages.map(row))}</div>
<p class="note">Intents are those that the author wrote. “2 of 3” means: of three questions meant for the passage (its author’s, those derived from it, or the evaluation’s), it stands first for two.</p>`;
}

function confused(coverage: Coverage): string {
  if (coverage.confusions.length === 0) return '<p>No passage stands first where another was meant.</p>';
  const rows = coverage.confusions.map(({ meant, first, count, example }) => [
    code(meant),
    code(first),
    String(count),
    escapeHtml(example),
  ]);
  return `<figure>
${labelled(confusionsChart(coverage), 'Which passage stood first where another was meant')}
<figcaption>How many questions meant for a passage (rows) have another first (columns): the most frequent pairs. All are in the table.</figcaption>
</figure>
${table(['Meant', 'Stood first', 'Questions', 'One of them'], rows)}`;
}

function row(one: PassageCoverage): string[] {
  const { author, derived, case: cases } = one.questions;
  return [
    code(one.passage.id),
    excerpt(one),
    String(one.authored),
    share(author),
    share(derived),
    share(cases),
    escapeHtml(stateOf(one)),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    `<tr>${row.map((cell, i) => (i === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`;
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`).join('');
  return `<div class="wide" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${rows.map(cells).join('\n')}</tbody></table></div>`;
}

function labelled(svg: string, label: string): string {
  return `<div class="wide">${svg.replace(/^<svg/, `<svg role="img" aria-label="${escapeHtml(label)}"`)}</div>`;
}

function code(id: string): string {
  return `<code>${escapeHtml(id)}</code>`;
}

function excerpt({ passage }: PassageCoverage): string {
  const line = passage.text.replace(/\s+/g, ' ');
  return escapeHtml(line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/\s+\S*$/, '')}…`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
