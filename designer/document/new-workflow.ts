import { workflowSchema, type Text, type Workflow } from '#catalog/language';

/** An empty workflow, ready to be drawn. */
export function newWorkflow(id: string, title: Text): Workflow {
  return workflowSchema.parse({ schemaVersion: 1, id, title });
}
