import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { nearest } from '../nearest.ts';
import type { State } from '../workflow.ts';
import { nameOf, type Check, type CheckContext } from './check-context.ts';

function inCycle(state: State, { index }: CheckContext): boolean {
  const top = index.ancestorsOf(state.id).at(-1);
  return state.parent === state.id || top?.parent === state.id;
}

function checkParent(state: State, context: CheckContext): readonly Diagnostic[] {
  if (state.parent === undefined) return [];
  const { states } = context.index;
  const place = context.at(state, 'parent');
  const params = { state: nameOf(state), parent: state.parent };
  const parent = states.get(state.parent);
  if (!parent)
    return [diagnose('unknown-parent', { ...place, params, suggestion: nearest(state.parent, states.keys()) })];
  if (inCycle(state, context))
    return [diagnose('parent-cycle', { ...place, params: { ...params, parent: nameOf(parent) } })];
  if (parent.type === 'compound' || parent.type === 'parallel') return [];
  return [diagnose('childless-parent', { ...place, params: { ...params, parent: nameOf(parent) } })];
}

/** The initial state of a compound state, or of the whole workflow (`inside` is then undefined). */
function checkInitial(inside: State | undefined, context: CheckContext): readonly Diagnostic[] {
  const { index, workflow } = context;
  const initial = inside ? inside.initial : workflow.initial;
  const place = inside ? context.at(inside, 'initial') : { path: ['initial'] };
  const name = inside ? nameOf(inside) : workflow.title.en;
  const children = index.childrenOf(inside?.id);
  if (initial === undefined) return [diagnose('missing-initial', { ...place, params: { state: name } })];
  const target = index.states.get(initial);
  const params = { state: name, initial: target ? nameOf(target) : initial };
  if (!target) {
    const suggestion = nearest(
      initial,
      children.map(({ id }) => id),
    );
    return [diagnose('unknown-initial', { ...place, params, suggestion })];
  }
  if (target.parent !== inside?.id) return [diagnose('initial-outside', { ...place, params })];
  return target.type === 'history' ? [diagnose('initial-history', { ...place, params })] : [];
}

function checkInside(state: State, context: CheckContext): readonly Diagnostic[] {
  const children = context.index.childrenOf(state.id).filter(({ type }) => type !== 'history');
  const params = { state: nameOf(state) };
  if (state.type === 'parallel' && children.length === 0) {
    return [diagnose('parallel-without-regions', { ...context.at(state), params })];
  }
  if (state.type !== 'compound') return [];
  if (children.length === 0) return [diagnose('compound-without-children', { ...context.at(state), params })];
  return checkInitial(state, context);
}

function checkHistory(state: State, context: CheckContext): readonly Diagnostic[] {
  if (state.type !== 'history') return [];
  const { index } = context;
  const fallback = state.history?.fallback;
  const place = context.at(state, 'history');
  if (fallback === undefined)
    return [diagnose('history-without-fallback', { ...place, params: { state: nameOf(state) } })];
  const target = index.states.get(fallback);
  const params = { state: nameOf(state), fallback: target ? nameOf(target) : fallback };
  if (!target) {
    return [diagnose('unknown-fallback', { ...place, params, suggestion: nearest(fallback, index.states.keys()) })];
  }
  if (target.type === 'history') return [diagnose('fallback-history', { ...place, params })];
  const inside = state.parent === undefined || index.ancestorsOf(target.id).some(({ id }) => id === state.parent);
  return inside ? [] : [diagnose('fallback-outside', { ...place, params })];
}

/** Parents, initial states, regions and history states. */
export const checkHierarchy: Check = (context) => [
  ...checkInitial(undefined, context),
  ...context.workflow.states.flatMap((state) => [
    ...checkParent(state, context),
    ...checkInside(state, context),
    ...checkHistory(state, context),
  ]),
];
