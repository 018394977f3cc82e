import { resolve } from 'node:path';

/** How the desk is to be started, read once from the environment and the command line. */
export interface Settings {
  readonly port: number;
  /** The address to listen on: loopback unless HOST says otherwise. */
  readonly host: string;
  readonly dataDir: string;
  /** The demo desk with its one-click identities. */
  readonly demo: boolean;
  readonly production: boolean;
  readonly dev: boolean;
  /** The sign-in secret, where the environment gives one. */
  readonly secret: string | undefined;
}

/** A setting that cannot be used; the message says which and what to do. */
export class SettingError extends Error {}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new SettingError(`PORT is "${text}", which is no port. Give a number from 1 to 65535.`);
}

/**
 * Reads the settings. The demo runs unless NODE_ENV is production or MONGODB_URI names a database; STATEDESK_DEMO=1 or 0 decides otherwise.
 * @throws SettingError with one line that says what to mend.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>, args: readonly string[]): Settings {
  const production = env['NODE_ENV'] === 'production';
  const given = (env['MONGODB_URI'] ?? '') !== '';
  const wish = env['STATEDESK_DEMO'] ?? '';
  if (!['', '0', '1'].includes(wish))
    throw new SettingError(`STATEDESK_DEMO is "${wish}". Set it to 1 or 0, or leave it out.`);
  const demo = wish === '' ? !production && !given : wish === '1';
  const host = env['HOST'] ?? '127.0.0.1';
  if (demo && !['127.0.0.1', 'localhost', '::1'].includes(host)) {
    throw new SettingError(
      'The demo lets anyone in, so it listens on this machine only. Leave HOST out, or set STATEDESK_DEMO=0.',
    );
  }
  const secret = env['STATEDESK_SECRET'] ?? '';
  if (secret !== '' && secret.length < 32)
    throw new SettingError('STATEDESK_SECRET is shorter than 32 characters. Make one with: openssl rand -base64 32');
  if (production && !demo && secret === '') {
    throw new SettingError(
      'STATEDESK_SECRET is missing: in production the sign-in secret comes from the environment. Make one with: openssl rand -base64 32',
    );
  }
  return {
    port: portOf(env['PORT']),
    host,
    dataDir: resolve(env['DATA_DIR'] ?? '.data'),
    demo,
    production,
    dev: args.includes('--dev'),
    secret: secret === '' ? undefined : secret,
  };
}
