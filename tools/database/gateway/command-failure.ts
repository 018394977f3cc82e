import { ConnectionLostError } from './postgres-connection.ts';
import { PostgresError } from './postgres-protocol.ts';
import { errorCode, type ErrorCode } from './error-table.ts';

const TRANSIENT_TRANSACTION = 'TransientTransactionError';
const WRITE_CONFLICT = 112;

/** A command that fails with an error of MongoDB's; the client gets it as the answer. */
export class CommandFailure extends Error implements ErrorCode {
  readonly code: number;
  readonly codeName: string;
  readonly labels: readonly string[];

  constructor(error: ErrorCode, message: string, labels: readonly string[] = []) {
    super(message);
    this.code = error.code;
    this.codeName = error.codeName;
    this.labels = labels;
  }

  /** The answer document. */
  document(): Record<string, unknown> {
    const { code, codeName, labels } = this;
    return { ok: 0, errmsg: this.message, code, codeName, ...(labels.length > 0 && { errorLabels: labels }) };
  }
}

/** The failure that says that the transaction is over; drivers may run it anew. */
export function noSuchTransaction(message: string): CommandFailure {
  return new CommandFailure({ code: 251, codeName: 'NoSuchTransaction' }, message, [TRANSIENT_TRANSACTION]);
}

/** Turns whatever was thrown while a command ran into the failure the client is told. */
export function toCommandFailure(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (error instanceof PostgresError) {
    const known = errorCode(error.code);
    return new CommandFailure(known, error.message, known.code === WRITE_CONFLICT ? [TRANSIENT_TRANSACTION] : []);
  }
  if (error instanceof ConnectionLostError) {
    return new CommandFailure({ code: 6, codeName: 'HostUnreachable' }, error.message, [TRANSIENT_TRANSACTION]);
  }
  const message = error instanceof Error ? error.message : String(error);
  return new CommandFailure({ code: 1, codeName: 'InternalError' }, message);
}
