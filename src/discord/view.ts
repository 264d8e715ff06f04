import type { Context } from './context.ts';
import type { Say } from './texts.ts';

/** For whom a card is shown. */
export interface View {
  readonly say: Say;
  /** The id of the user for whom it is posted where everybody sees it; absent when only one person sees it. */
  readonly asker?: string;
}

/** The view of what only one person sees, in their language. */
export function privateView({ language }: Context): View {
  return { say: language.say };
}

/** The view of what is posted for a user where everybody sees it, in the language of the server. */
export function openView({ openLanguage }: Pick<Context, 'openLanguage'>, asker: string): View {
  return { say: openLanguage.say, asker };
}
