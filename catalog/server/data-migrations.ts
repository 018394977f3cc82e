import type { Connection } from 'mongoose';
import { DefectError, RefusedError } from '#catalog/language';
import { systemClock, type Clock } from './clock.ts';
import { databaseOf } from './database-of.ts';
import { underMigrationLock } from './migration-lock.ts';
import { newId } from './new-id.ts';

/** One step from a version of the stored data to the next. It may be cut off and run again: it must bear that. */
export interface DataMigration {
  readonly title: string;
  run(connection: Connection): Promise<void>;
}

/** The steps of one unit, in order; the first leads to version 1. A step that has shipped is never changed or removed. */
export interface DataMigrations {
  readonly unit: string;
  readonly steps: readonly DataMigration[];
}

/** How `migrateData` runs. */
export interface MigrateOptions {
  readonly connection: Connection;
  readonly units: readonly DataMigrations[];
  readonly clock?: Clock;
  /** After this long without a sign of life another process's lock is taken over (30,000 ms by default). */
  readonly leaseMs?: number;
  /** How long another process is waited for (60,000 ms by default). */
  readonly waitMs?: number;
  /** Told before each step, for progress. */
  readonly onStep?: (step: { readonly unit: string; readonly version: number; readonly title: string }) => void;
}

interface VersionDocument {
  _id: string;
  version: number;
  at: Date;
}

async function migrateUnit(unit: DataMigrations, options: MigrateOptions, stillOurs: () => Promise<void>) {
  const versions = databaseOf(options.connection).collection<VersionDocument>('data_versions');
  const stored = (await versions.findOne({ _id: unit.unit }))?.version ?? 0;
  for (const [index, step] of unit.steps.entries()) {
    const version = index + 1;
    if (version <= stored) continue;
    await stillOurs();
    options.onStep?.({ unit: unit.unit, version, title: step.title });
    await step.run(options.connection);
    const at = (options.clock ?? systemClock).now();
    await versions.updateOne({ _id: unit.unit }, { $set: { version, at } }, { upsert: true });
  }
}

/** Throws RefusedError `data-newer` where the data was written by a newer program than this one. */
async function refuseNewer(options: MigrateOptions): Promise<void> {
  const versions = databaseOf(options.connection).collection<VersionDocument>('data_versions');
  for (const { _id: unit, version } of await versions.find().toArray()) {
    const known = options.units.find((each) => each.unit === unit)?.steps.length;
    if (known !== undefined && version > known) throw new RefusedError('data-newer', { unit, version, known });
  }
}

/**
 * Brings the stored data of every unit to this program's version, one process at a time; a dead process's lock expires. Throws
 * RefusedError `data-newer`, TransientError `data-migrations-busy`, and whatever a step throws: the steps done before it stay done.
 */
export async function migrateData(options: MigrateOptions): Promise<void> {
  const units = new Set(options.units.map((each) => each.unit));
  if (units.size !== options.units.length) throw new DefectError('data-migrations-ambiguous', { units: [...units] });
  await refuseNewer(options);
  const lock = {
    connection: options.connection,
    clock: options.clock ?? systemClock,
    holder: newId(),
    leaseMs: options.leaseMs ?? 30_000,
    waitMs: options.waitMs ?? 60_000,
  };
  await underMigrationLock(lock, async (stillOurs) => {
    await refuseNewer(options); // the process we waited for may have been a newer one
    for (const unit of options.units) await migrateUnit(unit, options, stillOurs);
  });
}
