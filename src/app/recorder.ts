import type { Passage } from '../knowledge/passage.ts';
import type { Library } from '../retrieval/library.ts';
import type { Exchange } from './ask.ts';
import type { KeptBecause } from './kept/questions.ts';
import { keptText, sameness } from './keptText.ts';
import { passageMark } from './passageMark.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** Where a question was asked, and what was answered from. */
interface Asked {
  /** Of a direct message there is none, and nothing of its questions is kept. */
  readonly guildId: string | null;
  readonly library: Library;
}

/** Keeps questions where their server allows it. It never fails and never keeps an answer waiting: what goes wrong is counted. */
export interface Recorder {
  /** Keeps the question of an exchange if it was not answered. Says whether it is kept. */
  unanswered(asked: Asked, exchange: Exchange): Promise<boolean>;
  /** Keeps a question to which a passage was no answer, as somebody voted. Says whether it is kept. */
  disputed(asked: Asked, question: string, passage: Passage): Promise<boolean>;
  /** How many questions could not be kept since the start, because the store failed. */
  readonly failures: number;
}

/** What a recorder needs; `failed` is told why a question could not be kept, to log it. */
interface RecorderOptions {
  readonly store: Store;
  readonly settings: Settings;
  failed(error: unknown): void;
}

/** Makes a recorder that has kept nothing yet. */
export function createRecorder({ store, settings, failed }: RecorderOptions): Recorder {
  let failures = 0;
  const keep = async (
    { guildId, library }: Asked,
    question: string,
    why: { readonly because: KeptBecause; readonly mark: string | null },
  ): Promise<boolean> => {
    try {
      if (guildId === null || !(await settings.of(guildId)).keepQuestions) return false;
      const text = keptText(question);
      if (text === '') return false;
      await store.questions.record(guildId, { text, sameness: sameness(library, text), ...why });
      return true;
    } catch (error) {
      failures++;
      failed(error);
      return false;
    }
  };
  return {
    async unanswered(asked, { question, answer }) {
      if (answer.kind !== 'fallback' || answer.reason !== 'unanswered') return false;
      return keep(asked, question, { because: 'unanswered', mark: null });
    },
    disputed: (asked, question, passage) =>
      keep(asked, question, { because: 'disputed', mark: passageMark(passage) }),
    get failures() {
      return failures;
    },
  };
}
