import { Schema, type Connection } from 'mongoose';
import type { Clock } from '../clock.ts';
import { modelOn } from '../model-on.ts';

/** So long a tab counts as open after it last said so: two and a half beats. */
export const PRESENCE_MS = 25_000;

/** The part of the drawing that somebody has selected. */
export interface PresentPart {
  readonly kind: 'state' | 'transition';
  readonly id: string;
}

/** Somebody who looks at a workflow now: each person once, however many tabs. */
export interface Present {
  readonly person: string;
  readonly name: string;
  /** What is selected in the tab that spoke last. */
  readonly part?: PresentPart;
}

interface PresenceDocument {
  readonly _id: string;
  readonly workflow: string;
  readonly person: string;
  readonly name: string;
  readonly part?: PresentPart | null;
  readonly beatAt: Date;
  readonly expiresAt: Date;
}

const presenceSchema = new Schema<PresenceDocument>(
  {
    _id: String,
    workflow: String,
    person: String,
    name: String,
    part: Schema.Types.Mixed,
    beatAt: Date,
    expiresAt: Date,
  },
  { versionKey: false },
);
presenceSchema.index({ workflow: 1, expiresAt: 1 });
// The database clears away what ran out; until it does, reading leaves it out.
presenceSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 60 });

/** The collection of who looks at which workflow. */
export const presenceModel = (connection: Connection) => modelOn(connection, 'workflowPresence', presenceSchema);

/** One open tab. Its id is the tab's own, made anew with every load of the page. */
export interface PresenceTab {
  readonly workflow: string;
  readonly person: string;
  readonly tab: string;
}

/** Who looks at which workflow: leases in the database, so that every web process tells the same. */
export interface PresenceStore {
  /** A tab says that it is open, and renews its lease. */
  beat(tab: PresenceTab & { readonly name: string; readonly part?: PresentPart | undefined }): Promise<void>;
  /** A tab closes. */
  leave(tab: PresenceTab): Promise<void>;
  /** Who looks at each of these workflows, by name. */
  present(workflows: readonly string[]): Promise<ReadonlyMap<string, readonly Present[]>>;
}

const idOf = ({ workflow, person, tab }: PresenceTab) => JSON.stringify([workflow, person, tab]);

/** Presence over a connection. */
export function createPresenceStore(options: {
  readonly connection: Connection;
  readonly clock: Clock;
}): PresenceStore {
  const { connection, clock } = options;
  const tabs = presenceModel(connection);
  return {
    async beat({ workflow, person, tab, name, part }) {
      const beatAt = clock.now();
      const expiresAt = new Date(beatAt.getTime() + PRESENCE_MS);
      const fields = { workflow, person, name, part: part ?? null, beatAt, expiresAt };
      await tabs.updateOne({ _id: idOf({ workflow, person, tab }) }, { $set: fields }, { upsert: true });
    },
    async leave(tab) {
      await tabs.deleteOne({ _id: idOf(tab) });
    },
    async present(workflows) {
      const filter = { workflow: { $in: workflows }, expiresAt: { $gt: clock.now() } };
      const found = await tabs.find(filter).sort({ beatAt: 1 }).lean<PresenceDocument[]>();
      const people = new Map(workflows.map((workflow) => [workflow, new Map<string, Present>()]));
      for (const { workflow, person, name, part } of found)
        people.get(workflow)?.set(person, { person, name, ...(part && { part }) });
      const byName = (one: Present, other: Present) =>
        one.name.localeCompare(other.name) || one.person.localeCompare(other.person);
      return new Map([...people].map(([workflow, each]) => [workflow, [...each.values()].sort(byName)]));
    },
  };
}
