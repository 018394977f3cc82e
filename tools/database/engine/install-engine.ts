import { access, chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder } from '../cache-folder.ts';
import { DatabaseUnavailableError } from '../database-unavailable.ts';
import { tryLock } from '../process-lock.ts';
import { runCommand } from './run-command.ts';

/** Told what is going on, one short line at a time. */
export type Progress = (line: string) => void;

/** Names the content of the folder: another suite or set of packages gets another folder. */
const EDITION = 'documentdb-18-forky';
const SUITE = 'forky';
const PACKAGES = ['postgresql-18', 'postgresql-18-documentdb'];
const WAIT_MS = 500;
const STEP_LIMIT_MS = 15 * 60_000;

/** Whether the engine can be installed and run here: Debian or a child of it, as root. */
export async function engineIsPossible(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return access('/etc/debian_version').then(
    () => true,
    () => false,
  );
}

/**
 * Gives the root folder of PostgreSQL 18 with DocumentDB, installing it from Debian's packages at first use on this
 * machine. Two callers at once install it once; an installation that was interrupted is done anew.
 * Throws DatabaseUnavailableError where it cannot be installed.
 */
export async function installEngine(progress: Progress): Promise<string> {
  const base = join(cacheFolder(), EDITION);
  const root = join(base, 'root');
  const ready = join(base, 'ready');
  for (let told = false; !(await exists(ready));) {
    const lock = await tryLock(join(base, 'lock'));
    if (lock === undefined) {
      if (!told) progress('Another process is installing the database engine; waiting for it');
      told = true;
      await pause(WAIT_MS);
      continue;
    }
    try {
      if (await exists(ready)) break;
      await install(root, progress);
      await writeFile(ready, `${new Date().toISOString()}\n`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new DatabaseUnavailableError(
        `The database engine cannot be installed (${reason}). Install mongod, or set MONGODB_URI to a MongoDB 7 or later.`,
        { cause: error },
      );
    } finally {
      await lock.release();
    }
  }
  return root;
}

async function install(root: string, progress: Progress): Promise<void> {
  progress('Installing the database engine (PostgreSQL 18 with DocumentDB), once per machine, about a minute');
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  if (!(await exists('/usr/sbin/debootstrap'))) {
    progress('  installing debootstrap');
    await runCommand('apt-get', ['update', '-qq'], { timeoutMs: STEP_LIMIT_MS });
    await runCommand('apt-get', ['install', '-y', '-qq', 'debootstrap'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeoutMs: STEP_LIMIT_MS,
    });
  }
  progress('  unpacking a small Debian');
  const script = await debootstrapScript();
  await isolated(['debootstrap', '--variant=minbase', SUITE, root, await mirror(), script]);
  await forbidServices(root);
  progress('  installing PostgreSQL and DocumentDB');
  await insideRoot(root, ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]);
  await insideRoot(root, ['apt-get', 'clean']);
  await rm(join(root, 'var/lib/apt/lists'), { recursive: true, force: true });
}

/** Runs a program inside the new root. */
function insideRoot(root: string, command: readonly string[]): Promise<void> {
  const script = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"';
  return isolated(['sh', '-c', script, root, ...command]);
}

/**
 * Runs a program with mounts and processes of its own: no mount is left behind when it ends, and when this process
 * dies, by whatever signal, so does everything the program started. A later installation never meets a living one.
 */
async function isolated(command: readonly string[]): Promise<void> {
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const unshare = ['unshare', '--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child', '--mount-proc'];
  await runCommand('setpriv', ['--pdeathsig', 'KILL', ...unshare, ...command], {
    env: { ...process.env, ...env },
    timeoutMs: STEP_LIMIT_MS,
  });
}

/** Packages may not start services of their own, and no cluster is made beside ours. */
async function forbidServices(root: string): Promise<void> {
  const policy = join(root, 'usr/sbin/policy-rc.d');
  await writeFile(policy, '#!/bin/sh\nexit 101\n');
  await chmod(policy, 0o755);
  await mkdir(join(root, 'etc/postgresql-common'), { recursive: true });
  await writeFile(join(root, 'etc/postgresql-common/createcluster.conf'), 'create_main_cluster = false\n');
}

/** Older debootstraps do not know the suite by name; every Debian suite is made the same way as sid. */
async function debootstrapScript(): Promise<string> {
  const named = `/usr/share/debootstrap/scripts/${SUITE}`;
  return (await exists(named)) ? named : '/usr/share/debootstrap/scripts/sid';
}

/** The package mirror this machine uses itself. */
async function mirror(): Promise<string> {
  const format = ['--format', '$(REPO_URI)', 'Created-By: Packages'];
  const targets = await runCommand('apt-get', ['indextargets', ...format]).catch(() => '');
  return targets.split('\n').find((uri) => /\/debian\/?$/.test(uri)) ?? 'http://deb.debian.org/debian';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
