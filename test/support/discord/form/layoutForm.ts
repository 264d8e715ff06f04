import { ComponentType as Type } from 'discord-api-types/v10';
import { checkButton, checkDistinctIds, checkRow, withPaths } from './componentForm.ts';
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

const MEDIA = ['http', 'https', 'attachment'];
const AT_TOP: readonly unknown[] = [
  Type.ActionRow,
  Type.Section,
  Type.TextDisplay,
  Type.MediaGallery,
  Type.File,
  Type.Separator,
  Type.Container,
];

/** Checks components v2: at most 40 of them, nested ones counted, and 4000 characters of text in all. */
export function checkLayout(path: Path, value: unknown): Issue[] {
  const top = elements(value);
  const all = withPaths(path, top);
  const text = all.reduce(
    (sum, { component }) =>
      sum + (component.type === Type.TextDisplay ? String(component.content ?? '').length : 0),
    0,
  );
  const tooMany = 'The total number of components must not exceed 40';
  const tooLong = 'The total length of displayable text must not exceed 4000 characters';
  return [
    ...top.flatMap((component, index) => checkPart([...path, index], component, AT_TOP)),
    ...(all.length > 40 ? issue(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', tooMany) : []),
    ...(text > 4000 ? issue(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', tooLong) : []),
    ...checkDistinctIds(path, top),
  ];
}

function checkPart(path: Path, part: Fields, allowed: readonly unknown[]): Issue[] {
  if (!allowed.includes(part.type))
    return issue(
      [...path, 'type'],
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${allowed.join(', ')}).`,
    );
  switch (part.type) {
    case Type.ActionRow:
      return checkRow(path, part);
    case Type.TextDisplay:
      return checkText([...path, 'content'], part.content, { min: 1, max: 4000, required: true });
    case Type.Section:
      return checkSection(path, part);
    case Type.Container:
      return checkContainer(path, part);
    case Type.MediaGallery:
      return checkGallery(path, part);
    case Type.File:
      return checkUrl([...path, 'file', 'url'], (part.file as Fields | undefined)?.url, ['attachment']);
    default:
      return checkInteger([...path, 'spacing'], part.spacing, 1, 2);
  }
}

function checkSection(path: Path, section: Fields): Issue[] {
  const at = [...path, 'accessory'];
  const accessory = section.accessory as Fields | undefined;
  return [
    ...checkCount([...path, 'components'], section.components, { min: 1, max: 3, required: true }),
    ...elements(section.components).flatMap((child, index) =>
      checkPart([...path, 'components', index], child, [Type.TextDisplay]),
    ),
    ...(absent(accessory) ? missing(at) : checkAccessory(at, accessory)),
  ];
}

function checkAccessory(path: Path, accessory: Fields): Issue[] {
  if (accessory.type === Type.Button) return checkButton(path, accessory);
  if (accessory.type !== Type.Thumbnail)
    return issue([...path, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (2, 11).');
  const media = accessory.media as Fields | undefined;
  return [
    ...checkUrl([...path, 'media', 'url'], media?.url, MEDIA),
    ...checkText([...path, 'description'], accessory.description, { max: 1024 }),
  ];
}

function checkContainer(path: Path, container: Fields): Issue[] {
  return [
    ...checkCount([...path, 'components'], container.components, { min: 1, max: 40, required: true }),
    ...checkInteger([...path, 'accent_color'], container.accent_color, 0, 0xffffff),
    ...elements(container.components).flatMap((child, index) =>
      checkPart(
        [...path, 'components', index],
        child,
        AT_TOP.filter((type) => type !== Type.Container),
      ),
    ),
  ];
}

function checkGallery(path: Path, gallery: Fields): Issue[] {
  return [
    ...checkCount([...path, 'items'], gallery.items, { min: 1, max: 10, required: true }),
    ...elements(gallery.items).flatMap((item, index) => [
      ...checkUrl([...path, 'items', index, 'media', 'url'], (item.media as Fields | undefined)?.url, MEDIA),
      ...checkText([...path, 'items', index, 'description'], item.description, { max: 1024 }),
    ]),
  ];
}
