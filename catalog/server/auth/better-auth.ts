import { mongodbAdapter } from '@better-auth/mongo-adapter';
import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { z } from 'zod';
import { databaseOf } from '../database-of.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, hashPassword, verifyPassword } from './password.ts';
import type { SignInAttempts } from './sign-in-limit.ts';

/** What signing in is configured with. */
export interface BetterAuthSettings {
  readonly connection: Connection;
  readonly secret: string;
  readonly baseUrl: string;
  readonly trustedOrigins: readonly string[];
  readonly attempts: SignInAttempts;
  /** Whether the person may have a session. */
  readonly mayEnter: (personId: string) => Promise<boolean>;
  readonly log: Pick<Logger, 'error'> | undefined;
}

const SESSION_SECONDS = 7 * 24 * 3600;
const PASSWORD_SIGN_IN = '/sign-in/email';

/** One answer for an unknown address, a wrong password and a person who has left: nobody learns which addresses exist. */
function wrongCredentials(): APIError {
  return new APIError('UNAUTHORIZED', {
    code: 'INVALID_EMAIL_OR_PASSWORD',
    message: 'Invalid email or password',
  });
}

const userIdSchema = z.object({ userId: z.string() });

/** A session for a user without a password; only our own server can call it. */
const signInAs = {
  id: 'sign-in-as',
  endpoints: {
    signInAs: createAuthEndpoint(
      '/sign-in-as',
      { method: 'POST', body: userIdSchema, metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (!user) throw wrongCredentials();
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ userId: user.id });
      },
    ),
  },
} satisfies BetterAuthPlugin;

const emailOf = (body: unknown): string => {
  const email: unknown = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined;
  return typeof email === 'string' ? email : '';
};

function limitTries(attempts: SignInAttempts) {
  return {
    before: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== PASSWORD_SIGN_IN) return;
      const waitMs = await attempts.count(emailOf(ctx.body));
      if (waitMs === undefined) return;
      const seconds = Math.ceil(waitMs / 1000);
      const body = {
        code: 'TOO_MANY_ATTEMPTS',
        message: `Too many attempts. Try again in ${String(seconds)} seconds.`,
      };
      throw new APIError(
        'TOO_MANY_REQUESTS',
        { ...body, retryAfterSeconds: seconds },
        { 'Retry-After': String(seconds) },
      );
    }),
    after: createAuthMiddleware(async (ctx) => {
      if (ctx.path === PASSWORD_SIGN_IN && ctx.context.newSession) await attempts.clear(emailOf(ctx.body));
    }),
  };
}

/** better-auth as this product uses it: e-mail and password, no sign-up over HTTP, sessions in the database. */
export function createBetterAuth(settings: BetterAuthSettings) {
  const { connection, secret, baseUrl, attempts, mayEnter, log } = settings;
  const secure = new URL(baseUrl).protocol === 'https:';
  return betterAuth({
    appName: 'Statedesk',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [...settings.trustedOrigins],
    database: mongodbAdapter(databaseOf(connection), { client: connection.getClient() }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      modelName: 'auth_users',
      additionalFields: { personId: { type: 'string', required: true, input: false, unique: true } },
    },
    account: { modelName: 'auth_accounts' },
    verification: { modelName: 'auth_verifications' },
    session: { modelName: 'auth_sessions', expiresIn: SESSION_SECONDS, cookieCache: { enabled: false } },
    databaseHooks: {
      session: {
        create: {
          async before(session, ctx) {
            const user = await ctx?.context.internalAdapter.findUserById(session.userId);
            const personId: unknown = user && 'personId' in user ? user.personId : undefined;
            if (typeof personId !== 'string' || !(await mayEnter(personId))) throw wrongCredentials();
          },
        },
      },
    },
    hooks: limitTries(attempts),
    // By address of the network, per process; the limit per e-mail address above is the one that counts.
    rateLimit: { enabled: true, window: 60, max: 600, customRules: { [PASSWORD_SIGN_IN]: { window: 60, max: 120 } } },
    disabledPaths: [
      '/sign-up/email',
      '/update-user',
      '/delete-user',
      '/change-email',
      '/request-password-reset',
      '/reset-password',
    ],
    advanced: {
      cookiePrefix: 'statedesk',
      // Said aloud because the library switches both checks off where it thinks itself in a test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
    },
    logger: { level: 'error', log: (_level, message) => log?.error({ part: 'sign-in' }, message) },
    onAPIError: {
      onError(error) {
        // Refusals are answers; what is left is a failure of ours or of the database.
        if (!isAPIError(error)) log?.error({ err: error, part: 'sign-in' }, 'unexpected');
      },
    },
    telemetry: { enabled: false },
    plugins: [signInAs],
  });
}

/** better-auth with this product's types. */
export type ConfiguredBetterAuth = ReturnType<typeof createBetterAuth>;
