import type { Answer } from '../answer/answer.ts';
import type { Libraries } from '../app/libraries.ts';
import type { Popularity } from '../app/popularity.ts';
import type { Recorder } from '../app/recorder.ts';
import type { Settings } from '../app/settings.ts';
import type { Status } from '../app/status.ts';
import type { Store } from '../app/store.ts';
import type { Library } from '../retrieval/library.ts';
import type { Command } from './command.ts';
import type { Language } from './languages.ts';
import type { Pace } from './pace.ts';
import type { Turns } from './turns.ts';

/** `nowhere`: a direct message; `here`: where the bot was only brought along; `anywhere`: a server it is a member of. */
export type Sharing = 'nowhere' | 'here' | 'anywhere';

/** What a command or a component may use besides its interaction. */
export interface Context {
  /** What is answered from where it is used: in a server its own articles and the common ones, elsewhere those alone. */
  readonly library: () => Library;
  /** The libraries of all servers. */
  readonly libraries: Libraries;
  /** What survives a restart. */
  readonly store: Store;
  /** The settings of servers, as they are now. */
  readonly settings: Settings;
  /** Keeps questions where their server allows it. */
  readonly recorder: Recorder;
  /** Discord's REST address. */
  readonly apiUrl: string;
  /** All commands, in the order of their names. */
  readonly commands: readonly Command[];
  readonly turns: Turns;
  readonly pace: Pace;
  /** What is asked for most. */
  readonly popularity: Popularity;
  /** Says whether something was done already, by a key of it; from then on it was. For what must not happen twice. */
  readonly done: (key: string) => boolean;
  /** Where an answer given here can be shared. */
  readonly sharing: Sharing;
  /** Takes note of how a question was answered, for those who watch. */
  readonly answered: (answer: Answer) => void;
  /** How the bot is at this moment. */
  readonly status: () => Promise<Status>;
  /** The language of whoever it is for: what only they see is in theirs. */
  readonly language: Language;
  /** The language of the place: what everybody sees is in the server's. */
  readonly openLanguage: Language;
}

/** A context whose library is not read yet. */
export type Placed = Omit<Context, 'library'>;
