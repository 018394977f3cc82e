/** What came of trying to sign in. */
export type SignInOutcome =
  | { readonly kind: 'entered' }
  | { readonly kind: 'wrong' | 'failed' | 'offline' }
  | { readonly kind: 'wait'; readonly ms: number };

const DEFAULT_WAIT_SECONDS = 60;

async function post(path: string, body: unknown): Promise<Response | undefined> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return fetch(path, init).catch(() => undefined);
}

function outcomeOf(response: Response | undefined): SignInOutcome {
  if (response === undefined) return { kind: 'offline' };
  if (response.ok) return { kind: 'entered' };
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? DEFAULT_WAIT_SECONDS);
    return { kind: 'wait', ms: (Number.isFinite(seconds) ? seconds : DEFAULT_WAIT_SECONDS) * 1000 };
  }
  return { kind: response.status === 400 || response.status === 401 ? 'wrong' : 'failed' };
}

/** Signs in by e-mail and password; never throws. */
export async function signIn(credentials: {
  readonly email: string;
  readonly password: string;
}): Promise<SignInOutcome> {
  return outcomeOf(await post('/api/auth/sign-in/email', credentials));
}

/** Ends the session; never throws. */
export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {});
}

/** Somebody who can be entered as while the demo runs. */
export interface DemoIdentity {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** The demo's identities; `undefined` where the server names none. */
export async function demoIdentities(): Promise<readonly DemoIdentity[] | undefined> {
  const response = await fetch('/api/demo').catch(() => undefined);
  if (response?.ok !== true) return undefined;
  const body = (await response.json()) as { readonly identities?: readonly DemoIdentity[] };
  return body.identities;
}

/** Enters as one of the demo's identities; never throws. */
export async function enterAs(id: string): Promise<SignInOutcome> {
  return outcomeOf(await post('/api/demo', { person: id }));
}

const SIGN_IN = '/sign-in';

/** Where to go after sign-in: a path of this site, else the start. An address that leads elsewhere is not followed. */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  const base = 'http://here.invalid';
  if (!next.startsWith('/') || !URL.canParse(next, base)) return '/';
  const { origin, pathname, search: query } = new URL(next, base);
  // `/.//elsewhere` is on this site until its dot is resolved: what is left would be read as another host.
  const here = origin === base && !pathname.startsWith('//') && pathname !== SIGN_IN;
  return here ? pathname + query : '/';
}

/** The address of the sign-in that leads back to a path (with its query) afterwards. */
export function signInPath(path: string): string {
  return path === '/' || path === '' ? SIGN_IN : `${SIGN_IN}?next=${encodeURIComponent(path)}`;
}
