import { randomBytes } from 'node:crypto';
import { repairDesk } from '#catalog/library';
import { databaseOf } from '#catalog/server';
import { statedeskError } from '#catalog/language';
import { loadDesk } from './load-desk.ts';
import type { Services } from './services.ts';

/** Someone who can be entered with one click while the demo runs. */
export interface DemoIdentity {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** The demo's identities, one per role. */
export const DEMO_IDENTITIES: readonly DemoIdentity[] = repairDesk.demoIdentities.flatMap((id) => {
  const person = repairDesk.people.find((each) => each.id === id);
  return person ? [{ id, name: person.name, email: person.email, role: person.grants[0]?.role ?? '' }] : [];
});

/** Loads the demo desk once per database, with accounts that only the one-click door can use: nobody knows their passwords. */
export async function loadDemo(services: Services): Promise<void> {
  const marks = databaseOf(services.connection).collection<{ _id: string; at: Date }>('loadedDesks');
  if (await marks.findOne({ _id: repairDesk.id })) return;
  await loadDesk(services, repairDesk);
  for (const { id } of DEMO_IDENTITIES) {
    const person = await services.directory.people.get(id);
    if (!person) continue;
    try {
      await services.auth.createAccount({ person, password: randomBytes(24).toString('base64url') });
    } catch (error) {
      if (statedeskError(error)?.code !== 'already-exists') throw error;
    }
  }
  await marks.updateOne({ _id: repairDesk.id }, { $set: { at: services.clock.now() } }, { upsert: true });
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a request came to this machine's own address, from a page of the desk itself or from no page. */
function isLocal(request: Request, url: string): boolean {
  const host = request.headers.get('host') ?? '';
  const origin = request.headers.get('origin');
  const { protocol } = new URL(url);
  if (!URL.canParse(`http://${host}`) || !LOOPBACK.has(new URL(`http://${host}`).hostname)) return false;
  return origin === null || origin === `${protocol}//${host}`;
}

/** `GET` lists the demo's identities, `POST { person }` enters as one. Without the demo, or from elsewhere, there is no such page. */
export async function handleDemo(services: Services, request: Request): Promise<Response> {
  const { demo, url } = services.environment;
  if (!demo || !isLocal(request, url)) return new Response(null, { status: 404 });
  if (request.method === 'GET') return Response.json({ identities: DEMO_IDENTITIES });
  const body: unknown = await request.json().catch(() => undefined);
  const wanted = typeof body === 'object' && body !== null && 'person' in body ? body.person : undefined;
  const identity = DEMO_IDENTITIES.find(({ id }) => id === wanted);
  if (!identity) return Response.json({ code: 'not-found' }, { status: 404 });
  return Response.json({ person: identity.id }, { headers: await services.auth.signInAs(identity.id) });
}
