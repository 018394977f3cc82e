/** A node of PostgreSQL's `explain (format json)`, as far as it is read here. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Scan Direction'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly IndexDetails?: readonly { readonly indexName: string; readonly indexKey?: string }[];
  readonly Plans?: readonly PlanNode[];
}

/** The whole of PostgreSQL's answer. */
export interface PostgresPlan {
  readonly Plan: PlanNode;
  readonly 'Execution Time'?: number;
}

/** A stage of MongoDB's winning plan. */
export interface PlanStage {
  readonly stage: string;
  readonly indexName?: string;
  readonly direction?: 'forward' | 'backward';
  readonly inputStage?: PlanStage;
  readonly inputStages?: readonly PlanStage[];
}

const STAGES: ReadonlyMap<string, string> = new Map([
  ['Sort', 'SORT'],
  ['Incremental Sort', 'SORT'],
  ['Limit', 'LIMIT'],
  ['Aggregate', 'GROUP'],
  ['BitmapOr', 'OR'],
  ['BitmapAnd', 'AND_SORTED'],
  ['Append', 'OR'],
  ['Merge Append', 'SORT_MERGE'],
  ['Bitmap Heap Scan', 'FETCH'],
]);
const INDEX_SCANS = new Set(['Index Scan', 'Index Only Scan', 'Bitmap Index Scan']);

/** What `explain` answers of a plan, in MongoDB's shape. */
export function readPlan(plan: PostgresPlan): {
  readonly queryPlanner: { readonly winningPlan: PlanStage; readonly rejectedPlans: readonly PlanStage[] };
  readonly executionStats: Readonly<Record<string, unknown>>;
} {
  const winningPlan = stageOf(plan.Plan);
  const examined = examinedRows(plan.Plan);
  return {
    queryPlanner: { winningPlan, rejectedPlans: [] },
    executionStats: {
      executionSuccess: true,
      nReturned: plan.Plan['Actual Rows'] ?? 0,
      executionTimeMillis: Math.round(plan['Execution Time'] ?? 0),
      totalDocsExamined: examined,
      executionStages: winningPlan,
    },
  };
}

function stageOf(node: PlanNode): PlanStage {
  const type = node['Node Type'];
  if (INDEX_SCANS.has(type)) return indexScan(node);
  const inputs = (node.Plans ?? []).map(stageOf);
  const [input] = inputs;
  if (type === 'Seq Scan') return { stage: 'COLLSCAN', direction: 'forward' };
  if (type === 'Bitmap Heap Scan' && input?.stage === 'COLLSCAN') return input;
  const stage = STAGES.get(type);
  // Wrappers of the extension and of PostgreSQL that read one thing say nothing of their own.
  if (stage === undefined && input !== undefined && inputs.length === 1) return input;
  const name = stage ?? type.toUpperCase().replaceAll(' ', '_');
  if (inputs.length > 1) return { stage: name, inputStages: inputs };
  return input === undefined ? { stage: name } : { stage: name, inputStage: input };
}

function indexScan(node: PlanNode): PlanStage {
  const indexName = node['Index Name'] ?? '';
  // Every collection is a part of one keyed space: the primary key bound by nothing but that part is the whole collection.
  const isWhole = indexName === '_id_' && !(node['Index Cond'] ?? '').includes('object_id');
  if (isWhole) return { stage: 'COLLSCAN', direction: 'forward' };
  const direction = node['Scan Direction'] === 'Backward' ? 'backward' : 'forward';
  const scan: PlanStage = { stage: 'IXSCAN', indexName, direction };
  return node['Node Type'] === 'Index Scan' ? { stage: 'FETCH', inputStage: scan } : scan;
}

/** Documents looked at: what the scans gave, and what their conditions threw away. */
function examinedRows(node: PlanNode): number {
  const below = (node.Plans ?? []).map(examinedRows).reduce((sum, rows) => sum + rows, 0);
  const isScan = node['Node Type'] === 'Seq Scan' || /^(Index|Bitmap Heap)( Only)? Scan$/.test(node['Node Type']);
  if (!isScan) return below;
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return (node['Actual Rows'] ?? 0) + removed;
}
