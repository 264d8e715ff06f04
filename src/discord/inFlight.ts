import { within } from './within.ts';

/** The answers under way, so that a stop can wait for them. */
export interface InFlight {
  readonly stopping: boolean;
  track(work: Promise<unknown>): void;
  /** Takes no new work from now on, and waits for what is under way, at most `patience` ms. */
  finish(patience: number): Promise<void>;
}

/** Makes the list of answers under way, empty. */
export function createInFlight(): InFlight {
  const underWay = new Set<Promise<unknown>>();
  let stopping = false;
  return {
    get stopping() {
      return stopping;
    },
    track(work) {
      underWay.add(work);
      work.finally(() => underWay.delete(work));
    },
    async finish(patience) {
      stopping = true;
      const deadline = Date.now() + patience;
      while (underWay.size > 0 && Date.now() < deadline)
        await within(deadline - Date.now(), Promise.all(underWay));
    },
  };
}
