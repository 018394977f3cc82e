import type { SampleTicket, ShippedDesk } from '#catalog/library';
import { DefectError } from '#catalog/language';
import { priceListSchema } from '#plugins/price-list';
import type { Services } from './services.ts';

const BY = 'system';

/** Saves what is not there yet; what people have changed since stays theirs. */
async function addMissing<T>(
  store: {
    get(id: string): Promise<T | undefined>;
    save(order: { value: unknown; revision: number; by: string }): Promise<unknown>;
  },
  entries: readonly T[],
  idOf: (entry: T) => string,
): Promise<void> {
  for (const entry of entries) {
    if ((await store.get(idOf(entry))) === undefined) await store.save({ value: entry, revision: 0, by: BY });
  }
}

async function addDirectory({ directory }: Services, desk: ShippedDesk): Promise<void> {
  await addMissing(directory.teams, desk.teams, ({ id }) => id);
  await addMissing(directory.calendars, desk.calendars, ({ id }) => id);
  await addMissing(directory.countries, desk.countries, ({ code }) => code);
  await addMissing(directory.customers, desk.customers, ({ id }) => id);
  await addMissing(directory.people, desk.people, ({ id }) => id);
}

async function addPriceLists({ plugins, clock }: Services, desk: ShippedDesk): Promise<void> {
  const known = new Set((await plugins.priceList.lists.summaries()).map(({ id }) => id));
  for (const given of desk.priceLists) {
    const list = priceListSchema.parse(given);
    if (known.has(list.id)) continue;
    const at = clock.now();
    const draft = await plugins.priceList.lists.save(
      { ...list, status: 'draft' },
      { id: list.id, revision: 0, by: BY, at },
    );
    await plugins.priceList.lists.publish({ id: list.id, revision: draft.revision, by: BY, at });
  }
}

async function addWorkflows({ definitions }: Services, desk: ShippedDesk): Promise<void> {
  const known = new Set((await definitions.list()).map(({ key }) => key));
  for (const document of desk.workflows) {
    if (known.has(document.id)) continue;
    const { revision } = await definitions.create({ document, by: BY });
    const published = await definitions.publish({ key: document.id, revision, note: 'As shipped', by: BY });
    if (published.outcome === 'refused') {
      throw new DefectError('shipped-workflow-invalid', {
        workflow: document.id,
        codes: published.diagnostics.map(({ code }) => code),
      });
    }
  }
}

/** Opens a sample ticket and sends its events. The ids derive from its place in the list: a start that was cut off goes on. */
async function addTicket({ desk, directory }: Services, ticket: SampleTicket, number: number): Promise<void> {
  const id = `sample-${String(number)}`;
  const { workflow, subject, requester, priority, fields } = ticket;
  const customer = (await directory.people.get(requester))?.grants.find(
    (grant) => grant.customer !== undefined,
  )?.customer;
  const opened = await desk.open({
    ...{ workflow, subject, requester, priority, fields, event: { id }, by: { kind: 'system' } },
    ...(customer !== undefined && { customer }),
  });
  if (opened.outcome === 'refused')
    throw new DefectError('sample-ticket-refused', { subject, code: opened.reason.code });
  for (const [step, { type, by, payload }] of ticket.events.entries()) {
    const person = await directory.people.get(by);
    const sender = person ? { kind: 'person' as const, person } : { kind: 'system' as const };
    const event = { id: `${id}-${String(step)}`, type, ...(payload && { payload }) };
    const sent = await desk.dispatch({ ticket: opened.ticket._id, event, by: sender });
    if (sent.outcome === 'refused')
      throw new DefectError('sample-event-refused', { subject, type, code: sent.reason?.code ?? '' });
  }
}

/** Loads a shipped desk into an installation; run again it adds only what is missing, so a load that was cut off is completed. */
export async function loadDesk(services: Services, desk: ShippedDesk): Promise<void> {
  await addDirectory(services, desk);
  await addPriceLists(services, desk);
  await addWorkflows(services, desk);
  for (const [number, ticket] of desk.tickets.entries()) await addTicket(services, ticket, number);
}
