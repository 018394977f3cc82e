import { RefusedError } from '#catalog/language';

/** What web, worker and command line are told by the environment. */
export interface DeskEnvironment {
  readonly databaseUri: string;
  /** Signs the session cookies. */
  readonly secret: string;
  /** Where people find the desk. */
  readonly url: string;
  readonly demo: boolean;
  /** The settings of plugins are read from here by the plugins themselves. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** The connection string with `statedesk` as the database where it names none; several hosts make it no URL for the usual parser. */
export function withDatabase(uri: string): string {
  const [, hosts, name, query = ''] = /^([a-z+]+:\/\/[^/?]+)(?:\/([^?]*))?(\?.*)?$/.exec(uri) ?? [];
  return hosts === undefined || (name ?? '') !== '' ? uri : `${hosts}/statedesk${query}`;
}

/** Reads the environment that `npm start` (or an operator) has set. Throws RefusedError `setting-missing`. */
export function readEnvironment(variables: DeskEnvironment['variables']): DeskEnvironment {
  const required = (name: string) => {
    const value = variables[name] ?? '';
    if (value === '') throw new RefusedError('setting-missing', { setting: name });
    return value;
  };
  return {
    databaseUri: withDatabase(required('MONGODB_URI')),
    secret: required('STATEDESK_SECRET'),
    url: variables['STATEDESK_URL'] ?? 'http://127.0.0.1:3000',
    demo: variables['STATEDESK_DEMO'] === '1',
    variables,
  };
}
