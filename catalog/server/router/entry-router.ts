import { z } from 'zod';
import type { EntryStore } from '../directory/entry-store.ts';
import type { Procedures } from '../procedures.ts';
import { requireCan } from '../require-can.ts';

const revision = z.int().min(0);

interface EntryRouterOptions<T, I> {
  readonly procedures: Procedures;
  readonly store: Omit<EntryStore<T>, 'remove'>;
  readonly schema: z.ZodType<T, I>;
  /** Called after a change is stored. */
  readonly onSaved?: (value: T) => Promise<void>;
}

/** Lists and saves the entries of one kind; `revision` 0 adds one. */
export function entryProcedures<T, I>({ procedures, store, schema, onSaved }: EntryRouterOptions<T, I>) {
  return {
    list: procedures.authorised('directory.read').query(({ ctx }) => {
      requireCan(ctx.person, 'directory.read');
      return store.list();
    }),
    save: procedures
      .authorised('directory.edit')
      .input(z.object({ value: schema, revision }))
      .mutation(async ({ ctx, input }) => {
        requireCan(ctx.person, 'directory.edit');
        const saved = await store.save({ ...input, by: ctx.person.id });
        await onSaved?.(saved.value);
        return saved;
      }),
  };
}

/** Removes the entries of one kind. */
export function removeProcedure<T>({ procedures, store }: { procedures: Procedures; store: EntryStore<T> }) {
  return procedures
    .authorised('directory.edit')
    .input(z.object({ id: z.string(), revision }))
    .mutation(({ ctx, input }) => {
      requireCan(ctx.person, 'directory.edit');
      return store.remove({ ...input, by: ctx.person.id });
    });
}
