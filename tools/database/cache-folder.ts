import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The user's cache folder for this program: under XDG_CACHE_HOME where that is set, else `~/.cache`. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const given = env['XDG_CACHE_HOME'] ?? '';
  return join(isAbsolute(given) ? given : join(homedir(), '.cache'), 'statedesk');
}
