import 'server-only';
import type { Person } from '#catalog/directory';
import { DefectError } from '#catalog/language';

/** Everything the routes need, wired once per process. */
export interface Desk {
  /** Whether the demo runs: its identities can be entered with one click over loopback. */
  readonly demo: boolean;
  /** Whoever the session cookie belongs to. */
  readonly personOf: (headers: Headers) => Promise<Person | undefined>;
  readonly handleTrpc: (request: Request) => Promise<Response>;
  readonly handleAuth: (request: Request) => Promise<Response>;
  /** GET: `{ identities: [{ id, name, role }] }`; POST `{ person: id }` enters and sets the cookie. 404 where no demo runs. */
  readonly handleDemo: (request: Request) => Promise<Response>;
}

/** The desk of this process. Throws DefectError `not-composed` as long as the parts are not wired. */
export function composeDesk(): Promise<Desk> {
  return Promise.reject(new DefectError('not-composed'));
}
