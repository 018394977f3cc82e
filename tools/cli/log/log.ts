/** One row of a log: the case entered a state. */
export interface LogRow {
  readonly seq: number;
  /** Milliseconds UTC. */
  readonly at: number;
  /** `state`, or `state/substate`. */
  readonly state: string;
  readonly team: string | undefined;
}

/** The rows of one case, in the order of `seq`. */
export interface LogCase {
  readonly id: string;
  readonly rows: readonly LogRow[];
}

/** A whole log: its cases in the order of their first rows. */
export interface Log {
  readonly cases: readonly LogCase[];
  readonly events: number;
  /** SHA-256 of the uncompressed text. */
  readonly hash: string;
}
