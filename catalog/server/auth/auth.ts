import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Person } from '#catalog/directory';
import { DefectError, RefusedError } from '#catalog/language';
import type { Clock } from '../clock.ts';
import { databaseOf } from '../database-of.ts';
import { createBetterAuth, type ConfiguredBetterAuth } from './better-auth.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, hashPassword } from './password.ts';
import { requireStrongSecret } from './secret.ts';
import { DEFAULT_SIGN_IN_LIMIT, createSignInAttempts, type SignInLimit } from './sign-in-limit.ts';

/** What signing in needs. */
export interface AuthOptions {
  readonly connection: Connection;
  /** Signs the session cookies; at least 32 characters of randomness. */
  readonly secret: string;
  /** Where the browser finds the desk; with https the cookies are for https alone. */
  readonly baseUrl: string;
  /** Other origins of the same desk, for example `http://127.0.0.1:3000` beside `http://localhost:3000`. */
  readonly trustedOrigins?: readonly string[];
  readonly people: { get(id: string): Promise<Person | undefined> };
  readonly clock: Clock;
  readonly log?: Pick<Logger, 'error'>;
  readonly signInLimit?: SignInLimit;
}

/** Accounts and sessions. An account belongs to one person; its address is the person's. */
export interface Auth {
  /** Answers everything below `/api/auth/`: sign-in by `POST /api/auth/sign-in/email`, sign-out by `POST /api/auth/sign-out`. */
  handler(request: Request): Promise<Response>;
  /** Whoever the session cookie belongs to; `undefined` without a valid session. The sessions of an inactive person end here. */
  personOfRequest(headers: Headers): Promise<Person | undefined>;
  /** Gives a person a password to sign in with. Throws RefusedError `already-exists`, `password-too-weak`. */
  createAccount(order: { readonly person: Person; readonly password: string }): Promise<void>;
  /** Changes the password and ends every session; makes the account where there is none. Throws RefusedError `password-too-weak`. */
  setPassword(order: { readonly person: Person; readonly password: string }): Promise<void>;
  /** Brings the account to the person's present name and address; ends his sessions once he is inactive. Without an account it does nothing. */
  follow(person: Person): Promise<void>;
  endSessions(personId: string): Promise<void>;
  /**
   * A session without a password: the headers hold its `Set-Cookie`. Whoever calls this must have made sure that the demo runs and that
   * the request came over loopback. Throws RefusedError `not-found` (no account), `sign-in-refused` (inactive).
   */
  signInAs(personId: string): Promise<Headers>;
}

function requireGoodPassword(password: string): void {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    throw new RefusedError('password-too-weak', { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD });
}

/** The same desk under its other loopback name. */
function originsOf(baseUrl: string): readonly string[] {
  const url = new URL(baseUrl);
  if (!['localhost', '127.0.0.1'].includes(url.hostname)) return [url.origin];
  const port = url.port === '' ? '' : `:${url.port}`;
  return ['localhost', '127.0.0.1'].map((host) => `${url.protocol}//${host}${port}`);
}

interface UserDocument {
  readonly personId: string;
}

/** The operations on accounts, which need no request. */
function createAccounts(connection: Connection, auth: ConfiguredBetterAuth) {
  const adapter = async () => (await auth.$context).internalAdapter;

  async function userIdOf(personId: string): Promise<string | undefined> {
    const user = await databaseOf(connection).collection<UserDocument>('auth_users').findOne({ personId });
    return user?._id.toHexString();
  }
  async function requireUserId(personId: string): Promise<string> {
    const userId = await userIdOf(personId);
    if (userId === undefined) throw new RefusedError('not-found', { kind: 'account', id: personId });
    return userId;
  }

  async function createAccount({ person, password }: { person: Person; password: string }): Promise<void> {
    requireGoodPassword(password);
    const accounts = await adapter();
    const { email, name, id: personId } = person;
    // A creation that was cut off after the user is taken up again here.
    let userId = await userIdOf(personId);
    if (userId === undefined ? await accounts.findUserByEmail(email) : await accounts.findCredentialAccount(userId))
      throw new RefusedError('already-exists', { kind: 'account', id: personId });
    const user = { email, name, personId, emailVerified: true };
    userId ??= (await accounts.createUser(user, { method: 'email-password' })).id;
    const credential = { userId, accountId: userId, providerId: 'credential' };
    await accounts.linkAccount({ ...credential, password: await hashPassword(password) });
  }

  return {
    requireUserId,
    createAccount,
    async setPassword({ person, password }: { person: Person; password: string }): Promise<void> {
      const userId = await userIdOf(person.id);
      if (userId === undefined) return createAccount({ person, password });
      requireGoodPassword(password);
      const accounts = await adapter();
      await accounts.updatePassword(userId, await hashPassword(password));
      await accounts.deleteUserSessions(userId);
    },
    async endSessions(personId: string): Promise<void> {
      const userId = await userIdOf(personId);
      if (userId !== undefined) await (await adapter()).deleteUserSessions(userId);
    },
    async follow(person: Person): Promise<void> {
      const userId = await userIdOf(person.id);
      if (userId === undefined) return;
      const accounts = await adapter();
      await accounts.updateUser(userId, { email: person.email, name: person.name });
      if (!person.active) await accounts.deleteUserSessions(userId);
    },
  };
}

/** Accounts and sessions over a connection. Throws RefusedError `secret-too-weak`. */
export function createAuth(options: AuthOptions): Auth {
  requireStrongSecret(options.secret);
  const { connection, clock, people, baseUrl, signInLimit = DEFAULT_SIGN_IN_LIMIT } = options;
  const auth = createBetterAuth({
    ...{ connection, secret: options.secret, baseUrl, log: options.log },
    trustedOrigins: [...originsOf(baseUrl), ...(options.trustedOrigins ?? [])],
    attempts: createSignInAttempts(connection, clock, signInLimit),
    mayEnter: async (personId) => (await people.get(personId))?.active === true,
  });
  const { requireUserId, ...accounts } = createAccounts(connection, auth);

  return {
    ...accounts,
    handler: (request) => auth.handler(request),
    async personOfRequest(headers) {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (!found) return undefined;
      const person = await people.get(found.user.personId);
      if (person?.active) return person;
      await accounts.endSessions(found.user.personId);
      return undefined;
    },
    async signInAs(personId) {
      const userId = await requireUserId(personId);
      if (!(await people.get(personId))?.active) throw new RefusedError('sign-in-refused', {});
      const { headers } = await auth.api.signInAs({ body: { userId }, returnHeaders: true });
      const cookies = new Headers();
      for (const cookie of headers.getSetCookie()) cookies.append('set-cookie', cookie);
      if (cookies.getSetCookie().length === 0) throw new DefectError('session-without-cookie');
      return cookies;
    },
  };
}
