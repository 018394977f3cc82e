import { expect, it } from 'vitest';
import { readPlan, type PlanNode } from './explain-plan.ts';

const winning = (node: PlanNode) => readPlan({ Plan: node }).queryPlanner.winningPlan;

it('sees through wrappers and names the index', () => {
  const scan: PlanNode = { 'Node Type': 'Index Scan', 'Index Name': 'queue', 'Scan Direction': 'Backward' };
  const plan = winning({ 'Node Type': 'Limit', Plans: [{ 'Node Type': 'Custom Scan', Plans: [scan] }] });
  const ixscan = { stage: 'IXSCAN', indexName: 'queue', direction: 'backward' };
  expect(plan).toEqual({ stage: 'LIMIT', inputStage: { stage: 'FETCH', inputStage: ixscan } });
});

it('calls a walk over the whole primary key what it is', () => {
  const walk: PlanNode = {
    'Node Type': 'Bitmap Index Scan',
    'Index Name': '_id_',
    'Index Cond': "(shard_key_value = '2'::bigint)",
  };
  expect(winning({ 'Node Type': 'Bitmap Heap Scan', Plans: [walk] })).toEqual({
    stage: 'COLLSCAN',
    direction: 'forward',
  });
  const byId: PlanNode = { 'Node Type': 'Index Scan', 'Index Name': '_id_', 'Index Cond': 'object_id = 1' };
  expect(winning(byId).inputStage).toMatchObject({ stage: 'IXSCAN', indexName: '_id_' });
});

it('keeps several inputs and counts what was looked at', () => {
  const part = (name: string): PlanNode => ({ 'Node Type': 'Bitmap Index Scan', 'Index Name': name });
  const node: PlanNode = {
    'Node Type': 'Bitmap Heap Scan',
    'Actual Rows': 3,
    'Rows Removed by Filter': 4,
    'Rows Removed by Index Recheck': 2,
    Plans: [{ 'Node Type': 'BitmapOr', Plans: [part('a'), part('b')] }],
  };
  expect(winning(node)).toMatchObject({ stage: 'FETCH', inputStage: { stage: 'OR', inputStages: [{}, {}] } });
  const stats = readPlan({ Plan: node, 'Execution Time': 1.6 }).executionStats;
  expect(stats).toMatchObject({ nReturned: 3, totalDocsExamined: 9, executionTimeMillis: 2 });
});
