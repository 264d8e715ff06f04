import type { Context, Sharing } from './context.ts';
import type { Say } from './texts.ts';

/** For whom a card is shown. */
export interface View {
  readonly say: Say;
  /** The id of the user for whom it is posted where everybody sees it; absent when only one person sees it. */
  readonly asker?: string;
  /** Where what is shown to one person can be shared by them; nowhere unless told. */
  readonly sharing?: Sharing;
}

/** The view of what only one person sees, in their language. */
export function privateView({ language, sharing }: Pick<Context, 'language' | 'sharing'>): View {
  return { say: language.say, sharing };
}

/** The view of what is posted for a user where everybody sees it, in the language of the server. */
export function openView({ openLanguage }: Pick<Context, 'openLanguage'>, asker: string): View {
  return { say: openLanguage.say, asker };
}
