import { ComponentType as Type } from 'discord-api-types/v10';
import { checkDistinctIds, checkSelect } from './componentForm.ts';
import {
  absent,
  checkChoice,
  checkCount,
  checkInteger,
  checkText,
  elements,
  type Fields,
  type Issue,
  issue,
  missing,
  type Path,
} from './form.ts';

const CUSTOM_ID = { min: 1, max: 100, required: true };
const SELECTS: readonly unknown[] = [
  Type.StringSelect,
  Type.UserSelect,
  Type.RoleSelect,
  Type.MentionableSelect,
  Type.ChannelSelect,
];
const OTHERS: readonly unknown[] = [Type.FileUpload, Type.RadioGroup, Type.CheckboxGroup, Type.Checkbox];

/** Checks a modal: a title of at most 45 characters and one to five labels, texts or (deprecated) rows. */
export function checkModal(path: Path, modal: Fields): Issue[] {
  const parts = elements(modal.components);
  return [
    ...checkText([...path, 'custom_id'], modal.custom_id, CUSTOM_ID),
    ...checkText([...path, 'title'], modal.title, { min: 1, max: 45, required: true }),
    ...checkCount([...path, 'components'], modal.components, { min: 1, max: 5, required: true }),
    ...parts.flatMap((part, index) => checkPart([...path, 'components', index], part)),
    ...checkDistinctIds([...path, 'components'], parts),
  ];
}

function checkPart(path: Path, part: Fields): Issue[] {
  if (part.type === Type.TextDisplay)
    return checkText([...path, 'content'], part.content, { min: 1, max: 4000, required: true });
  if (part.type === Type.Label) return checkLabel(path, part);
  if (part.type !== Type.ActionRow)
    return issue(
      [...path, 'type'],
      'UNION_TYPE_CHOICES',
      'Value of field "type" must be one of (1, 10, 18).',
    );
  return [
    ...checkCount([...path, 'components'], part.components, { min: 1, max: 1, required: true }),
    ...elements(part.components).flatMap((child, index) => {
      const at = [...path, 'components', index];
      const label = checkText([...at, 'label'], child.label, { min: 1, max: 45, required: true });
      return [...label, ...checkTextInput(at, child)];
    }),
  ];
}

function checkLabel(path: Path, label: Fields): Issue[] {
  const at = [...path, 'component'];
  const child = label.component as Fields | undefined;
  return [
    ...checkText([...path, 'label'], label.label, { min: 1, max: 45, required: true }),
    ...checkText([...path, 'description'], label.description, { max: 100 }),
    ...(absent(child) ? missing(at) : checkInLabel(at, child)),
  ];
}

function checkInLabel(path: Path, child: Fields): Issue[] {
  if (SELECTS.includes(child.type)) return checkSelect(path, child);
  if (OTHERS.includes(child.type)) return checkText([...path, 'custom_id'], child.custom_id, CUSTOM_ID);
  const label = absent(child.label)
    ? []
    : issue(
        [...path, 'label'],
        'BASE_TYPE_UNEXPECTED',
        'label is not allowed on a text input inside of a Label',
      );
  return [...label, ...checkTextInput(path, child)];
}

function checkTextInput(path: Path, input: Fields): Issue[] {
  if (input.type !== Type.TextInput)
    return issue([...path, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (4,).');
  return [
    ...checkText([...path, 'custom_id'], input.custom_id, CUSTOM_ID),
    ...checkChoice([...path, 'style'], input.style, [1, 2]),
    ...checkText([...path, 'placeholder'], input.placeholder, { max: 100 }),
    ...checkText([...path, 'value'], input.value, { max: Number(input.max_length ?? 4000) }),
    ...checkInteger([...path, 'min_length'], input.min_length, 0, 4000),
    ...checkInteger([...path, 'max_length'], input.max_length, 1, 4000),
  ];
}
