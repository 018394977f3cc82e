import { catalogMigrations, migrateData } from '#catalog/server';
import { runtimeMigrations } from '#runtime/server';
import type { Services } from './services.ts';

/** Brings the stored data to this program's version. Throws RefusedError `data-newer` where a newer program wrote it. */
export async function prepareData(services: Services, say: (line: string) => void = () => undefined): Promise<void> {
  const { connection, plugins } = services;
  await migrateData({
    connection,
    units: [catalogMigrations, runtimeMigrations],
    onStep: ({ unit, title }) => say(`${unit}: ${title}`),
  });
  await Promise.all([plugins.priceList.ensureIndexes(), plugins.notifications.ensureIndexes()]);
}
