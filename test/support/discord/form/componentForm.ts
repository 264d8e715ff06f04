import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import {
  absent,
  checkChoice,
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

const CUSTOM_ID = { min: 1, max: 100, required: true };
const SELECTS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** Checks the components of a message without the components-v2 flag: rows of buttons, or rows of one select. */
export function checkRows(path: Path, value: unknown): Issue[] {
  const rows = elements(value);
  return [
    ...checkCount(path, value, { max: 5 }),
    ...rows.flatMap((row, index) => {
      const at = [...path, index];
      if (row.type === ComponentType.ActionRow) return checkRow(at, row);
      return issue([...at, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
    }),
    ...checkDistinctIds(path, rows),
  ];
}

/** Checks one action row: one to five buttons, or one select and nothing else. */
export function checkRow(path: Path, row: Fields): Issue[] {
  const children = elements(row.components);
  const selects = children.filter(({ type }) => SELECTS.includes(type));
  const tooWide = selects.length > 0 && children.length > 1;
  return [
    ...checkCount([...path, 'components'], row.components, { min: 1, max: 5, required: true }),
    ...(tooWide
      ? issue(
          [...path, 'components'],
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'Component layout exceeds the maximum width',
        )
      : []),
    ...children.flatMap((child, index) => checkInRow([...path, 'components', index], child)),
  ];
}

function checkInRow(path: Path, child: Fields): Issue[] {
  if (child.type === ComponentType.Button) return checkButton(path, child);
  if (SELECTS.includes(child.type)) return checkSelect(path, child);
  return issue(
    [...path, 'type'],
    'UNION_TYPE_CHOICES',
    'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
  );
}

/** Checks a button: a label or an emoji, and a custom id or, for a link, an address of at most 512 characters. */
export function checkButton(path: Path, button: Fields): Issue[] {
  const styles = [1, 2, 3, 4, 5, 6];
  const issues = [
    ...checkChoice([...path, 'style'], button.style, styles),
    ...checkText([...path, 'label'], button.label, { max: 80 }),
    ...checkEmoji([...path, 'emoji'], button.emoji),
  ];
  if (button.style === ButtonStyle.Premium)
    return [...issues, ...(absent(button.sku_id) ? missing([...path, 'sku_id']) : [])];
  if (absent(button.emoji) && (absent(button.label) || button.label === ''))
    issues.push(
      ...issue(path, 'BUTTON_COMPONENT_REQUIRES_LABEL_OR_EMOJI', 'A button must have a label or an emoji'),
    );
  if (button.style !== ButtonStyle.Link)
    return [...issues, ...checkText([...path, 'custom_id'], button.custom_id, CUSTOM_ID)];
  if (!absent(button.custom_id))
    issues.push(
      ...issue(
        path,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      ),
    );
  return [
    ...issues,
    ...(absent(button.url)
      ? missing([...path, 'url'])
      : checkUrl([...path, 'url'], button.url, ['http', 'https', 'discord'], 512)),
  ];
}

/** Checks a select menu and, for one of texts, its 1 to 25 options with distinct values. */
export function checkSelect(path: Path, select: Fields): Issue[] {
  const common = [
    ...checkText([...path, 'custom_id'], select.custom_id, CUSTOM_ID),
    ...checkText([...path, 'placeholder'], select.placeholder, { max: 150 }),
    ...checkInteger([...path, 'min_values'], select.min_values, 0, 25),
    ...checkInteger([...path, 'max_values'], select.max_values, 1, 25),
  ];
  if (select.type !== ComponentType.StringSelect) return common;
  const at = [...path, 'options'];
  const options = elements(select.options);
  const most = Number(select.max_values ?? 1);
  return [
    ...common,
    ...checkCount(at, select.options, { min: 1, max: 25, required: true }),
    ...(most > options.length && options.length > 0
      ? issue(
          [...path, 'max_values'],
          'NUMBER_TYPE_MAX',
          `int value should be less than or equal to ${options.length}.`,
        )
      : []),
    ...options.flatMap((option, index) => checkOption([...at, index], option)),
    ...repeated(options.map(({ value }) => value)).flatMap((index) =>
      issue(
        [...at, index, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      ),
    ),
  ];
}

function checkOption(path: Path, option: Fields): Issue[] {
  return [
    ...checkText([...path, 'label'], option.label, CUSTOM_ID),
    ...checkText([...path, 'value'], option.value, CUSTOM_ID),
    ...checkText([...path, 'description'], option.description, { max: 100 }),
    ...checkEmoji([...path, 'emoji'], option.emoji),
  ];
}

function checkEmoji(path: Path, value: unknown): Issue[] {
  if (absent(value)) return [];
  const emoji = value as Fields;
  const known =
    !absent(emoji.id) ||
    /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3/u.test(String(emoji.name));
  return known ? [] : issue([...path, 'name'], 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
}

/** Checks that no two components share a custom id, at whatever depth. */
export function checkDistinctIds(path: Path, components: readonly Fields[]): Issue[] {
  const found = withPaths(path, components).filter(({ component }) => !absent(component.custom_id));
  return repeated(found.map(({ component }) => component.custom_id)).flatMap((index) =>
    issue(
      [...(found[index]?.path ?? path), 'custom_id'],
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
  );
}

/** Every component of a tree with its place, parents before children. */
export function withPaths(path: Path, components: readonly Fields[]): { path: Path; component: Fields }[] {
  return components.flatMap((component, index) => {
    const at = [...path, index];
    const single = ['accessory', 'component'].flatMap((field) =>
      absent(component[field]) ? [] : [{ path: [...at, field], component: component[field] as Fields }],
    );
    return [
      { path: at, component },
      ...withPaths([...at, 'components'], elements(component.components)),
      ...single,
    ];
  });
}

/** Positions of the values that occurred before. */
function repeated(values: readonly unknown[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index && !absent(value) ? [index] : []));
}
