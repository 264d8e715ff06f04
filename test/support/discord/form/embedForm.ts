import {
  absent,
  checkCount,
  checkInteger,
  checkText,
  checkUrl,
  elements,
  type Fields,
  type Issue,
  issue,
  missing,
  type Path,
} from './form.ts';

const WEB = ['http', 'https'];
const IMAGE = ['http', 'https', 'attachment'];

/** Checks a message's embeds: at most ten, each within its limits, 6000 characters over all of them. */
export function checkEmbeds(path: Path, value: unknown): Issue[] {
  const embeds = elements(value);
  const issues = [
    ...checkCount(path, value, { max: 10 }),
    ...embeds.flatMap((embed, index) => checkEmbed([...path, index], embed)),
  ];
  const size = embeds.reduce((sum, embed) => sum + embedSize(embed), 0);
  if (issues.length === 0 && size > 6000)
    return issue(path, 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  return issues;
}

function checkEmbed(path: Path, embed: Fields): Issue[] {
  const footer = fieldsOf(embed.footer);
  const author = fieldsOf(embed.author);
  return [
    ...checkText([...path, 'title'], embed.title, { max: 256 }),
    ...checkText([...path, 'description'], embed.description, { max: 4096 }),
    ...checkUrl([...path, 'url'], embed.url, WEB),
    ...checkInteger([...path, 'color'], embed.color, 0, 0xffffff),
    ...(footer ? checkText([...path, 'footer', 'text'], footer.text, { max: 2048, required: true }) : []),
    ...(author
      ? checkText([...path, 'author', 'name'], author.name, { min: 1, max: 256, required: true })
      : []),
    ...(author ? checkUrl([...path, 'author', 'url'], author.url, WEB) : []),
    ...checkUrl([...path, 'image', 'url'], fieldsOf(embed.image)?.url, IMAGE),
    ...checkUrl([...path, 'thumbnail', 'url'], fieldsOf(embed.thumbnail)?.url, IMAGE),
    ...checkTimestamp([...path, 'timestamp'], embed.timestamp),
    ...checkCount([...path, 'fields'], embed.fields, { max: 25 }),
    ...elements(embed.fields).flatMap((field, index) => checkField([...path, 'fields', index], field)),
    ...(showsNothing(embed) ? missing([...path, 'description']) : []),
  ];
}

function checkField(path: Path, field: Fields): Issue[] {
  return [
    ...checkText([...path, 'name'], field.name, { min: 1, max: 256, required: true }),
    ...checkText([...path, 'value'], field.value, { min: 1, max: 1024, required: true }),
  ];
}

function checkTimestamp(path: Path, value: unknown): Issue[] {
  if (absent(value) || !Number.isNaN(Date.parse(String(value)))) return [];
  return issue(path, 'DATE_TIME_TYPE_PARSE', `Could not parse ${String(value)}. Should be ISO8601.`);
}

function showsNothing(embed: Fields): boolean {
  const parts = [embed.title, embed.description, embed.author, embed.footer, embed.image, embed.thumbnail];
  return parts.every((part) => absent(part) || part === '') && elements(embed.fields).length === 0;
}

/** Discord counts titles, descriptions, names and values of fields, footers and authors against the 6000. */
function embedSize(embed: Fields): number {
  const fields = elements(embed.fields).flatMap((field) => [field.name, field.value]);
  const texts = [embed.title, embed.description, fieldsOf(embed.footer)?.text, fieldsOf(embed.author)?.name];
  return [...texts, ...fields].reduce<number>(
    (sum, text) => sum + (typeof text === 'string' ? text.length : 0),
    0,
  );
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
}
