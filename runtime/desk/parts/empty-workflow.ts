import { workflowSchema, type Workflow } from '#catalog/language';

/** Stands in where reasons are told without a workflow at hand: ids are then shown as they are. */
export const EMPTY_WORKFLOW: Workflow = workflowSchema.parse({ schemaVersion: 1, id: 'none', title: { en: '-' } });
