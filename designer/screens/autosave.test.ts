import { describe, expect, it } from 'vitest';
import type { Workflow } from '#catalog/language';
import { newWorkflow } from '#designer/document';
import { Autosave, type Conflict, type SaveStatus } from './autosave.ts';

const original = newWorkflow('incident', { en: 'Incident' });
const edited = (prefix: string): Workflow => ({ ...original, keyPrefix: prefix });
const THEN = new Date('2026-01-05T10:00:00Z');

class Refused extends Error {
  readonly conflict: Conflict | undefined;
  constructor(conflict?: Conflict) {
    super('refused');
    this.conflict = conflict;
  }
}

/** A server of one draft and a clock that is wound by hand. */
function setting() {
  const server = { document: original, revision: 1, by: 'me', down: false };
  const kept: { document: Workflow | undefined; revision: number }[] = [];
  const statuses: SaveStatus['kind'][] = [];
  let due: (() => void) | undefined;
  let gate: Promise<void> = Promise.resolve();
  const autosave = new Autosave(
    { document: original, revision: 1, changedAt: THEN },
    {
      async save(document, revision) {
        await gate;
        if (server.down) throw new Refused();
        if (revision !== server.revision)
          throw new Refused({ revision: server.revision, changedBy: server.by, changedAt: THEN });
        Object.assign(server, { document, revision: revision + 1 });
        return { revision: server.revision, changedAt: THEN };
      },
      conflictIn: (error) => (error instanceof Refused ? error.conflict : undefined),
      keep: (document, revision) => void kept.push({ document, revision }),
      onStatus: (status) => void statuses.push(status.kind),
      after(_ms, act) {
        due = act;
        return () => {
          if (due === act) due = undefined;
        };
      },
    },
  );
  return {
    autosave,
    server,
    kept,
    statuses,
    /** Lets what is scheduled happen, and waits for its answer. */
    pass: async () => {
      const act = due;
      due = undefined;
      act?.();
      await autosave.flush();
    },
    hold: () => {
      let open = () => {};
      gate = new Promise((resolve) => (open = resolve));
      return () => open();
    },
    isScheduled: () => due !== undefined,
  };
}

describe('Autosave', () => {
  it('keeps an edit in the browser at once, stores it after a pause, and then forgets it there', async () => {
    const { autosave, server, kept, statuses, pass } = setting();
    autosave.edit(edited('AA'));
    expect(kept).toEqual([{ document: edited('AA'), revision: 1 }]);
    expect(server.document).toBe(original);
    await pass();
    expect(server).toMatchObject({ document: edited('AA'), revision: 2 });
    expect(kept.at(-1)).toEqual({ document: undefined, revision: 2 });
    expect(statuses).toEqual(['unsaved', 'saving', 'saved']);
  });

  it('stores what was edited while it was saving, over the new revision', async () => {
    const { autosave, server, hold, pass, kept } = setting();
    autosave.edit(edited('AA'));
    const open = hold();
    const first = autosave.flush();
    autosave.edit(edited('BB'));
    open();
    await first;
    expect(autosave.isDirty).toBe(true);
    expect(kept.at(-1)).toEqual({ document: edited('BB'), revision: 2 });
    await pass();
    expect(server).toMatchObject({ document: edited('BB'), revision: 3 });
  });

  it('overwrites nothing that somebody else saved, keeps the edits, and waits to be told how to go on', async () => {
    const { autosave, server, statuses, kept, pass, isScheduled } = setting();
    Object.assign(server, { document: edited('ZZ'), revision: 2, by: 'ann' });
    autosave.edit(edited('AA'));
    await pass();
    expect(server.document).toEqual(edited('ZZ'));
    expect(statuses.at(-1)).toBe('conflict');
    autosave.edit(edited('AB'));
    expect(isScheduled()).toBe(false);
    expect(kept.at(-1)).toEqual({ document: edited('AB'), revision: 1 });
    autosave.adopt({ document: server.document, revision: 2, changedAt: THEN });
    expect(statuses.at(-1)).toBe('saved');
    autosave.edit(edited('CC'));
    await pass();
    expect(server).toMatchObject({ document: edited('CC'), revision: 3 });
  });

  it('tries again where the server did not answer', async () => {
    const { autosave, server, statuses, pass, isScheduled } = setting();
    server.down = true;
    autosave.edit(edited('AA'));
    await pass();
    expect(statuses).toContain('failed');
    expect(isScheduled()).toBe(true);
    server.down = false;
    await pass();
    expect(server.document).toEqual(edited('AA'));
  });

  it('has nothing to save after an edit was undone', async () => {
    const { autosave, server, statuses, pass, kept } = setting();
    autosave.edit(edited('AA'));
    autosave.edit(original);
    expect(statuses.at(-1)).toBe('saved');
    expect(kept.at(-1)?.document).toBeUndefined();
    await pass();
    expect(server.revision).toBe(1);
  });
});
