/** How a log is to be replayed, as the command line says it. */
export interface ReplayOptions {
  readonly file: string;
  /** The key of a published workflow, or the name of a file with one; none = the workflow that the log shows. */
  readonly workflow: string | undefined;
  /** How many of the rarest transitions are left out of the discovered workflow. */
  readonly drop: number;
  readonly store: 'memory' | 'database';
  /** The run's name; made from log and workflow where none is given. */
  readonly run: string | undefined;
  readonly json: boolean;
}
