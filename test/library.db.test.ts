import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDesk } from '#app/load-desk';
import { prepareData } from '#app/prepare-data';
import { createServices, type Services } from '#app/services';
import { personSchema } from '#catalog/directory';
import { durationMs, type Scenario } from '#catalog/language';
import { repairDesk } from '#catalog/library';
import { close } from '#catalog/server';
import { checkExpectation } from '#runtime/core';
import { ticketOf, type Sender, type TicketDocument } from '#runtime/server';
import { openTestDatabase, type TestDatabase } from '#test/database';

let database: TestDatabase;
let services: Services;
let now = Date.parse('2026-03-02T08:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  const environment = {
    databaseUri: database.uri,
    secret: 'k3'.repeat(4) + crypto.randomUUID(),
    url: 'http://127.0.0.1:3000',
  };
  services = await createServices(
    { ...environment, demo: false, variables: {} },
    { clock: { now: () => new Date(now) } },
  );
  await prepareData(services);
  await loadDesk(services, { ...repairDesk, tickets: [] });
  const customer = { id: 'new', title: 'Nobody yet', country: 'PL', contract: false };
  await services.directory.customers.save({ value: customer, revision: 0, by: 'system' });
});

afterAll(async () => {
  await close(database.uri);
  await database.close();
});

function senderOf(step: Extract<Scenario['steps'][number], { send: string }>): Sender {
  if (!step.by) return { kind: 'system' };
  const { role, person: id = role } = step.by;
  const person = { id, name: id, email: `${id}@desk.example`, grants: [{ role }] };
  return { kind: 'person', person: personSchema.parse(person) };
}

/** Fires what falls due while time passes, as a worker would, in order; returns the actions asked for on the way. */
async function advance(ticket: TicketDocument, ms: number): Promise<{ ticket: TicketDocument; effects: string[] }> {
  const until = now + ms;
  const effects: string[] = [];
  for (;;) {
    const [timer] = ticketOf(ticket)
      .timers.filter(({ dueAt }) => dueAt <= until)
      .sort((a, b) => a.dueAt - b.dueAt);
    if (!timer) break;
    now = Math.max(now, timer.dueAt);
    const { type, payload } = timer.event;
    const event = { id: `${timer.id}@${String(timer.dueAt)}`, type, timer: timer.id, ...(payload && { payload }) };
    ({ ticket } = await services.desk.dispatch({ ticket: ticket._id, event, by: { kind: 'timer', id: timer.id } }));
    effects.push(...(ticket.journal.at(-1)?.effects ?? []).map(({ action }) => action));
  }
  now = until;
  return { ticket, effects };
}

const stories = repairDesk.workflows.flatMap(({ id, scenarios }) =>
  scenarios.map((scenario) => [scenario.title.en, scenario, id] as const),
);

describe('the repair desk on the database', () => {
  it.each(stories)('%s', async (_title, scenario, workflow) => {
    const { given } = scenario;
    now = Date.parse(given.at);
    const opened = await services.desk.open({
      ...{ workflow, subject: scenario.title.en, by: { kind: 'system' } },
      event: { id: `${workflow}-${scenario.id}` },
      ...{ priority: given.priority ?? 3, fields: given.fields ?? {} },
      ...(given.country !== undefined && { country: given.country }),
      ...(given.customer && { customer: given.customer.id }),
    });
    if (opened.outcome === 'refused') throw new Error(opened.reason.code);
    let { ticket } = opened;
    for (const [number, step] of scenario.steps.entries()) {
      if ('advance' in step) {
        const passed = await advance(ticket, durationMs(step.advance) ?? 0);
        ticket = passed.ticket;
        expect(
          checkExpectation(step.expect ?? {}, { ticket: ticketOf(ticket), effects: passed.effects }),
          `step ${String(number)}`,
        ).toEqual([]);
        continue;
      }
      const event = {
        id: `${scenario.id}-${String(number)}`,
        type: step.send,
        ...(step.with && { payload: step.with }),
      };
      const sent = await services.desk.dispatch({ ticket: ticket._id, event, by: senderOf(step) });
      ticket = sent.ticket;
      const effects = (ticket.journal.at(-1)?.effects ?? []).map(({ action }) => action);
      const result = { ticket: ticketOf(ticket), reason: sent.reason, effects };
      expect(checkExpectation(step.expect ?? {}, result), `step ${String(number)}`).toEqual([]);
    }
  });
});
