import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { checkLocalizations, checkSlashName } from './commandNames.ts';
import {
  checkChoice,
  checkCount,
  checkInteger,
  checkText,
  elements,
  type Fields,
  type Issue,
  issue,
  type Path,
} from './form.ts';

const TYPES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const NESTED: readonly unknown[] = [Type.Subcommand, Type.SubcommandGroup];
const WITH_CHOICES: readonly unknown[] = [Type.String, Type.Integer, Type.Number];

/** Checks the options of a command or subcommand: 25 at most, named apart, the required ones first. */
export function checkOptions(path: Path, value: unknown): Issue[] {
  const options = elements(value);
  const names = options.map(({ name }) => name);
  return [
    ...checkCount(path, value, { max: 25 }),
    ...options.flatMap((option, index) => [
      ...checkOption([...path, index], option),
      ...(names.indexOf(option.name) < index
        ? issue(
            [...path, index, 'name'],
            'APPLICATION_COMMAND_OPTIONS_DUPLICATE_NAME',
            'Option name is already used',
          )
        : []),
      ...checkOrder([...path, index], options, index),
    ]),
    ...checkMixture(path, options),
  ];
}

function checkOption(path: Path, option: Fields): Issue[] {
  return [
    ...checkChoice([...path, 'type'], option.type, TYPES),
    ...checkSlashName([...path, 'name'], option.name),
    ...checkText([...path, 'description'], option.description, { min: 1, max: 100, required: true }),
    ...checkLocalizations([...path, 'name_localizations'], option.name_localizations, checkSlashName),
    ...checkLocalizations(
      [...path, 'description_localizations'],
      option.description_localizations,
      (at, text) => checkText(at, text, { min: 1, max: 100 }),
    ),
    ...checkInteger([...path, 'min_length'], option.min_length, 0, 6000),
    ...checkInteger([...path, 'max_length'], option.max_length, 1, 6000),
    ...checkChoices(path, option),
    ...(NESTED.includes(option.type) ? checkOptions([...path, 'options'], option.options) : []),
  ];
}

function checkChoices(path: Path, option: Fields): Issue[] {
  const choices = elements(option.choices);
  if (choices.length === 0) return [];
  const at = [...path, 'choices'];
  return [
    ...checkCount(at, option.choices, { max: 25 }),
    ...(option.autocomplete || !WITH_CHOICES.includes(option.type)
      ? issue(at, 'APPLICATION_COMMAND_OPTION_CHOICES_INVALID', 'Choices are not allowed on this option')
      : []),
    ...checkChoiceList(at, choices, option.type),
  ];
}

/** Checks the names (1 to 100 characters) and values of choices, fixed ones and those of autocomplete alike. */
export function checkChoiceList(path: Path, choices: readonly Fields[], type: unknown): Issue[] {
  const names = choices.map(({ name }) => name);
  return choices.flatMap((choice, index) => [
    ...checkText([...path, index, 'name'], choice.name, { min: 1, max: 100, required: true }),
    ...checkLocalizations([...path, index, 'name_localizations'], choice.name_localizations, (at, text) =>
      checkText(at, text, { min: 1, max: 100 }),
    ),
    ...(type === Type.String || typeof choice.value === 'string'
      ? checkText([...path, index, 'value'], choice.value, { min: 1, max: 100, required: true })
      : []),
    ...(names.indexOf(choice.name) < index
      ? issue(
          [...path, index],
          'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE',
          'Choice name is already used',
        )
      : []),
  ]);
}

function checkOrder(path: Path, options: readonly Fields[], index: number): Issue[] {
  const late =
    options[index]?.required === true && options.slice(0, index).some(({ required }) => required !== true);
  return late
    ? issue(
        path,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      )
    : [];
}

/** A command that has subcommands has nothing else. */
function checkMixture(path: Path, options: readonly Fields[]): Issue[] {
  const nested = options.filter(({ type }) => NESTED.includes(type)).length;
  if (nested === 0 || nested === options.length) return [];
  const index = options.findIndex(({ type }) => !NESTED.includes(type));
  const why = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
  return issue([...path, Math.max(index, 0), 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', why);
}
