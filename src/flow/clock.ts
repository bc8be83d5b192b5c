/** The only source of time. Deadlines are epoch milliseconds, so they survive throttled background tabs. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once the deadline has passed; the returned function cancels. */
  at(deadline: number, callback: () => void): () => void;
}

/** `setTimeout` fires at once beyond this many milliseconds. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  at(deadline, callback) {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      const left = deadline - Date.now();
      if (left > LONGEST_TIMEOUT) timer = setTimeout(wait, LONGEST_TIMEOUT);
      else timer = setTimeout(callback, Math.max(0, left));
    };
    wait();
    return () => clearTimeout(timer);
  },
};
