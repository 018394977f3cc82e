import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personSchema } from '#catalog/directory';
import { statedeskError } from '#catalog/language';
import { createProcedures } from '#catalog/server';
import { checkPlugin } from '#plugins/sdk';
import { openTestDatabase, type TestDatabase } from '#test/database';
import { priceListOf } from '../fixtures/price-list-of.ts';
import { quoting } from '../fixtures/quoting.ts';
import type { PriceListInput } from '../price-list.ts';
import { createPriceListPlugin, type PriceListStore } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const procedures = createProcedures({ refusals: { 'price-list.rival': 'CONFLICT' } });
let plugin: ReturnType<typeof createPriceListPlugin>;
beforeEach(async () => {
  for (const name of ['priceListRevisions', 'quotes']) await database.db.collection(name).deleteMany({});
  plugin = createPriceListPlugin({ database: database.db, procedures });
  await plugin.ensureIndexes();
});

const at = new Date('2026-05-01T08:00:00Z');
const change = (id: string, revision: number) => ({ id, revision, by: 'olga', at });
async function publish(store: PriceListStore, changes: Partial<PriceListInput> = {}) {
  const list = priceListOf(changes);
  await store.save(list, change(list.id, 0));
  return store.publish(change(list.id, 1));
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => statedeskError(error)?.code,
  );

describe('the store of price lists', () => {
  it('keeps every revision, with who made it, and counts the latest', async () => {
    await plugin.lists.save(priceListOf({ lines: [] }), change('standard', 0));
    await plugin.lists.save(priceListOf(), { ...change('standard', 1), by: 'ivan' });
    await plugin.lists.publish(change('standard', 2));
    const history = await plugin.lists.history('standard');
    expect(history.map(({ revision, act, by, list }) => [revision, act, by, list.status, list.lines.length])).toEqual([
      [3, 'publish', 'olga', 'published', 2],
      [2, 'save', 'ivan', 'draft', 2],
      [1, 'save', 'olga', 'draft', 0],
    ]);
    expect(await plugin.lists.latest('standard')).toEqual(history[0]);
    expect(await plugin.lists.summaries()).toEqual([
      expect.objectContaining({
        id: 'standard',
        status: 'published',
        revision: 3,
        lineCount: 2,
        changedBy: 'olga',
        changedAt: at,
      }),
    ]);
  });

  it('lets one of many simultaneous changes through', async () => {
    await plugin.lists.save(priceListOf(), change('standard', 0));
    const tried = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        codeOf(plugin.lists.save(priceListOf({ currency: index % 2 ? 'EUR' : 'USD' }), change('standard', 1))),
      ),
    );
    expect(tried.filter((code) => code === 'done')).toHaveLength(1);
    expect(tried.filter((code) => code === 'changed-meanwhile')).toHaveLength(9);
    expect(await plugin.lists.history('standard')).toHaveLength(2);
  });

  it.each([0, 1, 3])('refuses a change based on revision %i when 2 is the latest', async (revision) => {
    await plugin.lists.save(priceListOf(), change('standard', 0));
    await plugin.lists.save(priceListOf(), change('standard', 1));
    expect(await codeOf(plugin.lists.save(priceListOf(), change('standard', revision)))).toBe('changed-meanwhile');
  });

  it('changes a published list no more, and retires it once', async () => {
    await publish(plugin.lists);
    expect(await codeOf(plugin.lists.save(priceListOf({ currency: 'EUR' }), change('standard', 2)))).toBe(
      'price-list.published',
    );
    expect(await codeOf(plugin.lists.publish(change('standard', 2)))).toBe('price-list.published');
    await plugin.lists.retire(change('standard', 2));
    expect(await codeOf(plugin.lists.retire(change('standard', 3)))).toBe('price-list.not-published');
    expect(await plugin.lists.candidates({ at })).toEqual([]);
  });

  it('publishes neither an empty list nor a rival, until the other is retired', async () => {
    await publish(plugin.lists);
    await plugin.lists.save(priceListOf({ id: 'empty', lines: [] }), change('empty', 0));
    expect(await codeOf(plugin.lists.publish(change('empty', 1)))).toBe('price-list.empty');
    await plugin.lists.save(priceListOf({ id: 'twin' }), change('twin', 0));
    expect(await codeOf(plugin.lists.publish(change('twin', 1)))).toBe('price-list.rival');
    await plugin.lists.retire(change('standard', 2));
    expect(await codeOf(plugin.lists.publish(change('twin', 1)))).toBe('done');
  });

  it('knows nothing of a list that is not there', async () => {
    expect(await codeOf(plugin.lists.latest('none'))).toBe('not-found');
    expect(await codeOf(plugin.lists.save(priceListOf(), change('standard', 4)))).toBe('not-found');
    expect(await codeOf(plugin.lists.publish(change('none', 0)))).toBe('not-found');
  });
});

describe('price-list.quote', () => {
  const items = [
    { service: 'diagnostics', quantity: 1 },
    { service: 'repair', quantity: 2.5 },
  ];

  it('keeps the contract', async () => {
    await publish(plugin.lists);
    const quotes = database.db.collection('quotes');
    const probe = {
      action: 'quote',
      params: { items },
      context: quoting('key-1'),
      effects: () => quotes.countDocuments(),
    };
    expect(await checkPlugin(plugin, [probe])).toEqual([]);
  });

  it('keeps a quote that explains itself and reports it', async () => {
    await publish(plugin.lists);
    const { event } = await plugin.run('quote', { items }, quoting('key-1'));
    expect(event).toEqual({
      type: 'pricing.quoted',
      payload: { amount: '451.25', currency: 'PLN', quote: expect.any(String) as string },
    });
    const [kept] = await plugin.quotes.ofTicket('ticket-1');
    expect(kept).toMatchObject({
      _id: event?.payload?.['quote'],
      ticket: { id: 'ticket-1', key: 'REP-1' },
      list: { id: 'standard', revision: 2, owner: 'default' },
      total: '451.25',
      lines: [{ amount: '150.00' }, { amount: '301.25', why: { line: 'repair', exact: '301.25' } }],
    });
  });

  it('stays at the first quote of a key, though prices have changed and calls run side by side', async () => {
    await publish(plugin.lists);
    const calls = await Promise.all(Array.from({ length: 8 }, () => plugin.run('quote', { items }, quoting('key-1'))));
    expect(new Set(calls.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    await publish(plugin.lists, {
      id: 'june',
      validFrom: '2026-06-01',
      lines: [{ id: 'r', service: 'repair', title: { en: 'R' }, unit: 'hour', price: '1' }],
    });
    expect(await plugin.run('quote', { items }, quoting('key-1'))).toEqual(calls[0]);
    expect(await plugin.run('quote', { items: items.slice(1) }, quoting('key-2'))).toMatchObject({
      event: { payload: { amount: '2.50' } },
    });
    expect(await plugin.quotes.ofTicket('ticket-1')).toHaveLength(2);
  });

  it('prefers the customer’s list to the country’s to the default one', async () => {
    const line = { id: 'r', service: 'repair', title: { en: 'R' }, unit: 'hour' as const };
    await publish(plugin.lists, { lines: [{ ...line, price: '100' }] });
    await publish(plugin.lists, {
      id: 'pl',
      owner: { kind: 'country', country: 'PL' },
      lines: [{ ...line, price: '90' }],
    });
    await publish(plugin.lists, {
      id: 'acme',
      owner: { kind: 'customer', customer: 'acme' },
      lines: [{ ...line, price: '80' }],
    });
    const amountFor = async (key: string, ticket: Parameters<typeof quoting>[1]) =>
      (await plugin.run('quote', { items: [{ service: 'repair', quantity: 1 }] }, quoting(key, ticket))).event
        ?.payload?.['amount'];
    const globex = { id: 'globex', title: 'Globex', vip: false, contract: true };
    expect(await amountFor('a', {})).toBe('80.00');
    expect(await amountFor('b', { customer: globex })).toBe('90.00');
    expect(await amountFor('c', { customer: globex, country: 'DE' })).toBe('100.00');
  });

  it.each([
    [{ items, currency: 'EUR' }, 'price-list.none'],
    [{ items: [{ service: 'haircut', quantity: 1 }] }, 'price-list.not-priced'],
  ])('reports why %j has no price, and keeps nothing', async (params, reason) => {
    await publish(plugin.lists);
    expect(await plugin.run('quote', params, quoting('key-1'))).toEqual({
      event: { type: 'pricing.failed', payload: { reason } },
    });
    expect(await plugin.quotes.ofTicket('ticket-1')).toEqual([]);
  });

  it.each([null, 0, -2, '2'])('refuses the quantity %j, which an expression may have come to', async (quantity) => {
    const params = { items: [{ service: 'repair', quantity }] };
    expect(await codeOf(plugin.run('quote', params, quoting('key-1')))).toBe('params-invalid');
  });
});

describe('priceLists.*', () => {
  const caller = (grants: readonly object[]) => {
    const person = personSchema.parse({ id: 'olga', name: 'Olga', email: 'olga@example.org', grants });
    return procedures.createCallerFactory(plugin.router)({ person, now: () => at, newId: () => 'id' }).priceLists;
  };
  const list = priceListOf({ status: 'draft' });

  it('lets a process owner save, publish, price and retire', async () => {
    const owner = caller([{ role: 'process-owner' }]);
    expect(await owner.save({ list, revision: 0 })).toMatchObject({ revision: 1, by: 'olga', at });
    expect(await owner.publish({ id: 'standard', revision: 1 })).toMatchObject({
      revision: 2,
      list: { status: 'published' },
    });
    expect(await owner.price({ items: [{ service: 'repair', quantity: '10' }] })).toMatchObject({
      ok: true,
      pricing: { total: '1100.00' },
    });
    expect(await owner.list()).toHaveLength(1);
    expect(await owner.retire({ id: 'standard', revision: 2 })).toMatchObject({ list: { status: 'retired' } });
    expect(await owner.history({ id: 'standard' })).toHaveLength(3);
    expect(await owner.quotes({ ticket: 'ticket-1' })).toEqual([]);
  });

  it('cannot be talked into publishing by saving', async () => {
    const owner = caller([{ role: 'process-owner' }]);
    expect(await owner.save({ list: { ...list, status: 'published' }, revision: 0 })).toMatchObject({
      list: { status: 'draft' },
    });
  });

  it('lets an agent read and not write', async () => {
    const agent = caller([{ role: 'agent' }]);
    await expect(agent.list()).resolves.toEqual([]);
    await expect(agent.save({ list, revision: 0 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('keeps a country’s process owner to the country’s lists, old and new', async () => {
    const polish = caller([{ role: 'process-owner', country: 'PL' }]);
    const ofPoland = { ...list, id: 'pl', owner: { kind: 'country' as const, country: 'PL' } };
    await expect(polish.save({ list, revision: 0 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(polish.save({ list: ofPoland, revision: 0 })).resolves.toMatchObject({ revision: 1 });
    await plugin.lists.save(list, change('standard', 0));
    await expect(polish.save({ list: { ...ofPoland, id: 'standard' }, revision: 1 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(polish.publish({ id: 'standard', revision: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('names a rival as a conflict', async () => {
    await publish(plugin.lists);
    await plugin.lists.save(priceListOf({ id: 'twin' }), change('twin', 0));
    await expect(caller([{ role: 'administrator' }]).publish({ id: 'twin', revision: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { code: 'price-list.rival', params: { list: 'twin', rival: 'standard' } },
    });
  });
});
