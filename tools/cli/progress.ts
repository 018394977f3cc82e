/** Where progress is written: a person's terminal, or a file. */
export interface ProgressTarget {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Shows how far a count has come. */
export interface Progress {
  /** One more. */
  tick(): void;
  /** Removes the line from a terminal. */
  end(): void;
}

const TERMINAL_MS = 200;
const FILE_MS = 5000;

/** Progress as a line that is rewritten on a terminal, or a new line every five seconds elsewhere. `now` in milliseconds. */
export function createProgress(target: ProgressTarget, total: number, now = () => performance.now()): Progress {
  const terminal = target.isTTY === true;
  const began = now();
  let [done, shown, open] = [0, began, false];
  return {
    tick() {
      done += 1;
      const at = now();
      if (at - shown < (terminal ? TERMINAL_MS : FILE_MS)) return;
      shown = at;
      const perSecond = Math.round((done * 1000) / (at - began));
      const line = `${String(done)} of ${String(total)} rows, ${String(perSecond)} a second`;
      target.write(terminal ? `\r\u001B[K${line}` : `${line}\n`);
      open = terminal;
    },
    end() {
      if (open) target.write('\r\u001B[K');
      open = false;
    },
  };
}
