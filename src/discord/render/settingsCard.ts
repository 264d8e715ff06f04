import { settingForms } from '../../app/kept/settingForms.ts';
import type { GuildSettings } from '../../app/kept/settings.ts';
import type { Language } from '../languages.ts';
import { optionNameIn } from '../localise.ts';
import { settingOption } from '../settingOptions.ts';
import { type Card, textCard } from './card.ts';

/** The settings of a server, as the command to change them calls them. */
export function settingsCard(settings: GuildSettings, language: Language): Card {
  const { say } = language;
  const lines = settingForms.map((form) => {
    const path = ['settings', 'change', settingOption(form.name)];
    const value = settings[form.name];
    return say('settings.line', {
      name: optionNameIn(path, language),
      value: valueText(value, form.kind, language),
    });
  });
  return textCard([say('settings.head'), ...lines].join('\n'));
}

function valueText(value: unknown, kind: string, { say }: Language): string {
  if (value === null) return say('settings.none');
  if (typeof value === 'boolean') return say(value ? 'settings.on' : 'settings.off');
  return kind === 'channel' ? `<#${value}>` : String(value);
}
