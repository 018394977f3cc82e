import { z } from 'zod';
import { can } from '#catalog/directory';
import { countrySchema, nameSchema, slugSchema, textSchema, type WorkflowInput } from '#catalog/language';
import type { Definitions } from '../definitions/definitions.ts';
import { parseDocument } from '../definitions/parse-document.ts';
import type { Procedures } from '../procedures.ts';
import { requireCan } from '../require-can.ts';

const key = slugSchema;
const revision = z.int().min(1);
/** A workflow; what it holds is parsed by the store, which says more about what is wrong with it than an input error could. */
const document = z.custom<WorkflowInput>(
  (value) => typeof value === 'object' && value !== null,
  'a document is an object',
);

/** `workflows.*` for whoever reads: what there is and what is wrong with it. */
function readingProcedures({ authorised }: Procedures, definitions: Definitions) {
  const reader = authorised('workflow.read');
  return {
    list: reader
      .input(z.object({ deleted: z.boolean().default(false) }).default({ deleted: false }))
      .query(async ({ ctx, input }) => {
        const all = await definitions.list(input);
        return all.filter((workflow) => can(ctx.person, 'workflow.read', { workflow: workflow.key }));
      }),
    get: reader.input(z.object({ key })).query(({ ctx, input }) => {
      requireCan(ctx.person, 'workflow.read', { workflow: input.key });
      return definitions.load(input.key);
    }),
    /** The diagnostics of a document that need not be stored. */
    check: reader.input(z.object({ document })).query(({ ctx, input }) => {
      const workflow = parseDocument(input.document);
      requireCan(ctx.person, 'workflow.read', { workflow: workflow.id });
      return definitions.check(workflow);
    }),
    releases: reader.input(z.object({ key })).query(({ ctx, input }) => {
      requireCan(ctx.person, 'workflow.read', { workflow: input.key });
      return definitions.releases(input.key);
    }),
    /** The releases with what each changed, newest first, page by page. */
    history: reader
      .input(z.object({ key, cursor: z.int().min(1).optional() }))
      .query(({ ctx, input: { key: workflow, cursor } }) => {
        requireCan(ctx.person, 'workflow.read', { workflow });
        return definitions.history({ key: workflow, before: cursor });
      }),
    release: reader.input(z.object({ id: z.string().max(200) })).query(async ({ ctx, input }) => {
      // The key is in the id: a release that one may not read is refused before it is looked for.
      requireCan(ctx.person, 'workflow.read', { workflow: input.id.split('@')[0] });
      return definitions.release(input.id);
    }),
  };
}

/** `workflows.*` for whoever changes drafts. */
function editingProcedures({ authorised }: Procedures, definitions: Definitions) {
  const editor = authorised('workflow.edit');
  return {
    create: editor
      .input(z.object({ key, title: textSchema, document: document.optional() }))
      .mutation(({ ctx, input }) => {
        requireCan(ctx.person, 'workflow.edit', { workflow: input.key });
        const written = { schemaVersion: 1, ...input.document, id: input.key, title: input.title };
        return definitions.create({ document: written, by: ctx.person.id });
      }),
    duplicate: editor.input(z.object({ key, newKey: key, title: textSchema })).mutation(({ ctx, input }) => {
      requireCan(ctx.person, 'workflow.read', { workflow: input.key });
      requireCan(ctx.person, 'workflow.edit', { workflow: input.newKey });
      return definitions.duplicate({ ...input, by: ctx.person.id });
    }),
    saveDraft: editor.input(z.object({ key, revision, document })).mutation(async ({ ctx, input }) => {
      requireCan(ctx.person, 'workflow.edit', { workflow: input.key });
      const saved = await definitions.save({ ...input, by: ctx.person.id });
      return { key: saved.key, revision: saved.revision, changedAt: saved.changedAt, changedBy: saved.changedBy };
    }),
    remove: editor.input(z.object({ key })).mutation(({ ctx, input }) => {
      requireCan(ctx.person, 'workflow.edit', { workflow: input.key });
      return definitions.remove({ ...input, by: ctx.person.id });
    }),
    restore: editor.input(z.object({ key })).mutation(({ ctx, input }) => {
      requireCan(ctx.person, 'workflow.edit', { workflow: input.key });
      return definitions.restore({ ...input, by: ctx.person.id });
    }),
  };
}

/** `workflows.*`: drafts and releases. */
export function createWorkflowsRouter(options: { readonly procedures: Procedures; readonly definitions: Definitions }) {
  const { procedures, definitions } = options;
  return procedures.router({
    ...readingProcedures(procedures, definitions),
    ...editingProcedures(procedures, definitions),
    publish: procedures
      .authorised('workflow.publish')
      .input(z.object({ key, revision, note: z.string().trim().max(2000).default('') }))
      .mutation(({ ctx, input }) => {
        requireCan(ctx.person, 'workflow.publish', { workflow: input.key });
        return definitions.publish({ ...input, by: ctx.person.id });
      }),
    setCountryOptions: procedures
      .authorised('workflow.set-options')
      .input(z.object({ key, country: countrySchema, options: z.record(nameSchema, z.boolean().nullable()) }))
      .mutation(({ ctx, input }) => {
        requireCan(ctx.person, 'workflow.set-options', { workflow: input.key, country: input.country });
        return definitions.setCountryOptions({ ...input, by: ctx.person.id });
      }),
  });
}
