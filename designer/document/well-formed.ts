import { workflowSchema, type Reason, type Workflow } from '#catalog/language';

type Part = keyof Workflow;

const shape = workflowSchema.shape;

/** Lists of parts are checked part by part, so that an edit of one of five hundred states costs one check. */
function changedItems(before: unknown, after: unknown): unknown {
  if (!Array.isArray(before) || !Array.isArray(after)) return after;
  const known = new Set<unknown>(before);
  return after.filter((item) => !known.has(item));
}

/** Where an edit wrote something that a workflow document cannot hold (an empty title, a malformed duration), the reason; only what differs from the well-formed document before is looked at. */
export function malformation(before: Workflow, after: Workflow): Reason | undefined {
  const parts = Object.keys(after) as Part[];
  for (const part of parts) {
    if (before[part] === after[part]) continue;
    const result = shape[part].safeParse(changedItems(before[part], after[part]));
    const issue = result.success ? undefined : result.error.issues[0];
    if (issue) return { code: 'designer.malformed', params: { part, path: [part, ...issue.path].join('.') } };
  }
  return undefined;
}
