import { DEMO_IDENTITIES, loadDemo } from '#app/demo';
import { readEnvironment } from '#app/environment';
import { prepareData } from '#app/prepare-data';
import { createServices } from '#app/services';
import { close } from '#catalog/server';
import type { DeskEnvironment } from './programs.ts';

/** Brings the data to this version and loads the demo; returns what to tell about signing in. */
export async function prepare(environment: DeskEnvironment, say: (line: string) => void): Promise<readonly string[]> {
  const read = readEnvironment({ ...process.env, ...environment });
  const services = await createServices(read);
  try {
    await prepareData(services, say);
    if (environment.STATEDESK_DEMO === '0') return ['Sign in with your account.'];
    await loadDemo(services);
    const width = Math.max(...DEMO_IDENTITIES.map(({ name }) => name.length));
    return [
      'Demo: open the address and choose who you want to be; no password is needed on this machine.',
      ...DEMO_IDENTITIES.map(({ name, role }) => `  ${name.padEnd(width)}  ${role}`),
    ];
  } finally {
    await close(read.databaseUri);
  }
}
