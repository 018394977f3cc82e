import type { ProgressTarget } from './progress.ts';

/** What a command may touch outside itself. */
export interface CommandContext {
  /** The result, and nothing else. */
  readonly out: { write(text: string): unknown };
  /** Progress and complaints. */
  readonly err: ProgressTarget;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly stop: AbortSignal;
}
