import { describe, expect, it } from 'vitest';
import { discoverWorkflow, observeLifecycle, withoutRarest } from './discover-workflow.ts';
import { validateWorkflow } from './validate-workflow.ts';

function observe(...cases: readonly (readonly string[])[]) {
  const observer = observeLifecycle();
  for (const each of cases) observer.add(each);
  return observer.observed();
}
const named = { id: 'old-desk', title: 'Old desk' };

describe('discoverWorkflow', () => {
  const lifecycle = observe(
    ['New', 'Work', 'Work', 'Closed'],
    ['New', 'Work', 'Closed'],
    ['Work', 'New/Again', 'Closed'],
  );
  const { workflow, stateIds } = discoverWorkflow(lifecycle, named);

  it('makes a state per logged state, with the log’s name as title', () => {
    expect(workflow.states.map(({ id, title }) => [id, title.en])).toEqual([
      ['start', 'Start'],
      ['new', 'New'],
      ['work', 'Work'],
      ['closed', 'Closed'],
      ['new-again', 'New/Again'],
    ]);
    expect(stateIds.get('New/Again')).toBe('new-again');
  });

  it('makes a transition per observed pair, internal from a state to itself, one start per first state', () => {
    const pairs = workflow.transitions.map(({ source, target, trigger }) => [
      source,
      target,
      trigger.kind === 'event' ? trigger.event : '',
    ]);
    expect(pairs).toContainEqual(['start', 'new', 'log.new']);
    expect(pairs).toContainEqual(['start', 'work', 'log.work']);
    expect(pairs).toContainEqual(['work', undefined, 'log.work']);
    expect(pairs).toHaveLength(7);
  });

  it('keeps the counts', () => {
    expect(workflow.observed).toMatchObject({
      'start-to-new': 2,
      'new-to-work': 2,
      'work-to-work': 1,
      'work-to-closed': 2,
    });
  });

  it('can run: it validates without an error', () => {
    expect(validateWorkflow(workflow).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('gives states whose names make one slug ids of their own, and never takes the start’s', () => {
    const { stateIds: ids } = discoverWorkflow(observe(['Start', 'A b', 'A-b', 'Закрыт', '???']), named);
    expect([...ids.values()]).toEqual(['start-2', 'a-b', 'a-b-2', 'zakryt', 'state']);
  });
});

describe('withoutRarest', () => {
  it('drops the rarest pairs by count, then from, then to, and no beginning of a case', () => {
    const lifecycle = observe(['B', 'A'], ['A', 'C'], ['A', 'B'], ['B', 'C'], ['B', 'C']);
    const left = withoutRarest(lifecycle, 2).pairs.filter(({ from }) => from !== undefined);
    expect(left.map(({ from, to }) => `${from ?? ''}${to}`).sort()).toEqual(['BA', 'BC']);
    expect(withoutRarest(lifecycle, 9).pairs.every(({ from }) => from === undefined)).toBe(true);
  });
});
