import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from '#test/chromium';

const HELP =
  'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.';

function onDebian(): boolean {
  return existsSync('/etc/os-release') && /\bdebian\b/.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Makes sure that there is a browser to test with: the one there is, else Debian's package where this may be installed.
 * @throws Error that says how to get one.
 */
export function ensureChromium(say: (line: string) => void): Promise<void> {
  if (findChromium() !== undefined) return Promise.resolve();
  if (!onDebian() || process.getuid?.() !== 0) return Promise.reject(new Error(HELP));
  say('Installing Chromium from Debian’s packages …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) return Promise.reject(new Error(`${HELP}\napt-get ${args.join(' ')}: ${stderr}`));
  }
  return findChromium() === undefined ? Promise.reject(new Error(HELP)) : Promise.resolve();
}
