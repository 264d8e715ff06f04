import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { Refusal } from '../refusal.ts';

/** Where in a request body something is wrong: names of fields and numbers of elements. */
export type Path = readonly (string | number)[];

/** One thing wrong with one field. */
export interface Issue {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

/** An object of a request body before anything is known of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** Throws refusal 50035 "Invalid Form Body" when there are issues, nested field by field as Discord nests them. */
export function refuseInvalid(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const errors: Record<string, unknown> = {};
  for (const { path, code, message } of issues) {
    let node = errors;
    for (const step of path) {
      node[step] ??= {};
      node = node[step] as Record<string, unknown>;
    }
    node._errors ??= [];
    (node._errors as unknown[]).push({ code, message });
  }
  throw new Refusal(400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'Invalid Form Body', errors);
}

/** An issue at a path, as a list of one, so that checks can be concatenated. */
export function issue(path: Path, code: string, message: string): Issue[] {
  return [{ path, code, message }];
}

/** The issue of a field that must be there and is not. */
export function missing(path: Path): Issue[] {
  return issue(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

/** Whether a value was left out: Discord treats null as absent in most places. */
export function absent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

interface Length {
  readonly min?: number;
  readonly max: number;
  readonly required?: boolean;
}

/** Checks a text field's length, counted in UTF-16 units: never fewer than the characters Discord would count. */
export function checkText(path: Path, value: unknown, { min = 0, max, required = false }: Length): Issue[] {
  if (absent(value)) return required ? missing(path) : [];
  if (typeof value !== 'string')
    return issue(path, 'STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`);
  if (required && min > 0 && value.length === 0) return missing(path);
  if (value.length >= min && value.length <= max) return [];
  if (min > 0) return issue(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  return issue(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
}

/** Checks a whole number's range. */
export function checkInteger(path: Path, value: unknown, min: number, max: number): Issue[] {
  if (absent(value)) return [];
  if (!Number.isInteger(value))
    return issue(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
  const number = value as number;
  if (number < min)
    return issue(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
  if (number > max)
    return issue(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  return [];
}

/** Checks the number of elements of a list; absence is fine unless there must be some. */
export function checkCount(path: Path, value: unknown, { min = 0, max, required = false }: Length): Issue[] {
  if (absent(value)) return required ? missing(path) : [];
  if (!Array.isArray(value))
    return issue(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  if (value.length >= min && value.length <= max) return [];
  if (min > 0) return issue(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  return issue(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
}

/** Checks that a value is one of those allowed. */
export function checkChoice(path: Path, value: unknown, allowed: readonly unknown[]): Issue[] {
  if (allowed.includes(value)) return [];
  return issue(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
}

/** Checks an address: well formed, of an allowed scheme, and no longer than Discord takes. */
export function checkUrl(path: Path, value: unknown, schemes: readonly string[], max = 2048): Issue[] {
  const tooLong = checkText(path, value, { max });
  if (absent(value) || tooLong.length > 0) return tooLong;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(String(value))?.[1]?.toLowerCase();
  if (scheme === undefined || !URL.canParse(String(value)))
    return issue(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  if (schemes.includes(scheme)) return [];
  const listed = schemes.map((each) => `'${each}'`).join(', ');
  return issue(
    path,
    'URL_TYPE_INVALID_SCHEME',
    `Scheme "${scheme}" is not supported. Scheme must be one of (${listed}).`,
  );
}

/** The elements of a list field, as objects; anything else counts as an empty list (its type is checked elsewhere). */
export function elements(value: unknown): Fields[] {
  if (!Array.isArray(value)) return [];
  return value.map((each) => (typeof each === 'object' && each !== null ? (each as Fields) : {}));
}
