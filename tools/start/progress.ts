/** Tells a person at the terminal what is going on. */
export interface Progress {
  /** One line. */
  readonly say: (line: string) => void;
  /** Runs a step; if it takes more than two seconds its name appears, with the seconds when it is done. */
  readonly step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

const PATIENCE_MS = 2000;

/** Progress as lines on a stream. */
export function createProgress(out: { write(text: string): unknown }): Progress {
  const say = (line: string) => void out.write(`${line}\n`);
  return {
    say,
    async step(name, work) {
      const begun = Date.now();
      const timer = setTimeout(() => say(`${name} …`), PATIENCE_MS);
      try {
        return await work();
      } finally {
        clearTimeout(timer);
        const tookMs = Date.now() - begun;
        if (tookMs > PATIENCE_MS) say(`${name}: ${String(Math.round(tookMs / 1000))} s`);
      }
    },
  };
}
