/** Parameters of a refusal or failure, safe to show: never personal data, never a secret. */
export type ErrorParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Why something was refused or failed: the sentence comes from the texts by `code`. */
export interface Reason {
  readonly code: string;
  readonly params: ErrorParams;
}

/** The base of every exception of ours. Recognise it by `kind` and `code`, never by `instanceof`: copies cross bundles. */
export abstract class StatedeskError extends Error implements Reason {
  abstract readonly kind: 'refused' | 'transient' | 'defect';
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = new.target.name;
    this.code = code;
    this.params = params;
  }
}

/** The caller can mend it; never retried. */
export class RefusedError extends StatedeskError {
  readonly kind = 'refused';
}

/** Worth another try, not before `retryAfterMs` where that is given. */
export class TransientError extends StatedeskError {
  readonly kind = 'transient';
  readonly retryAfterMs: number | undefined;

  constructor(code: string, params: ErrorParams & { readonly retryAfterMs?: number } = {}, options?: ErrorOptions) {
    super(code, params, options);
    this.retryAfterMs = params.retryAfterMs;
  }
}

/** Our own bug: reported, shown as "something went wrong". */
export class DefectError extends StatedeskError {
  readonly kind = 'defect';
}

/** The error's kind, code and parameters where it is one of ours, from whatever copy of the class. */
export function statedeskError(error: unknown): (Reason & { readonly kind: StatedeskError['kind'] }) | undefined {
  if (!(error instanceof Error) || !('kind' in error) || !('code' in error) || !('params' in error)) return undefined;
  const { kind } = error;
  return kind === 'refused' || kind === 'transient' || kind === 'defect' ? (error as StatedeskError) : undefined;
}
