import { cancel, createMachine, initialTransition, raise, transition, type AnyMachineSnapshot } from 'xstate';
import { delayOf, readXml, type XmlElement } from '#catalog/language';
import type { ScriptChart } from './play-script.ts';
import { xstateGuard } from './xstate-guard.ts';

type Config = Record<string, unknown>;

const STATES: ReadonlySet<string> = new Set(['state', 'parallel', 'final', 'history']);
/** XState takes dots in ids for paths. */
const idOf = (id: string): string => id.replaceAll('.', '$');
const targetsOf = (element: XmlElement): string[] =>
  (element.attributes.get('target') ?? '').split(/\s+/).flatMap((id) => (id === '' ? [] : [`#${idOf(id)}`]));
const unquoted = (text: string | undefined): string | undefined => text?.replace(/^\s*['"]|['"]\s*$/g, '');

function actionsOf(element: XmlElement): unknown[] {
  return element.children.flatMap(({ name, attributes }): unknown[] => {
    const event = attributes.get('event') ?? unquoted(attributes.get('eventexpr')) ?? '';
    const id = attributes.get('id');
    const target = attributes.get('target') ?? unquoted(attributes.get('targetexpr'));
    if (name === 'raise' || (name === 'send' && target === '#_internal')) return [raise({ type: event })];
    if (name === 'cancel') return [cancel(attributes.get('sendid') ?? unquoted(attributes.get('sendidexpr')) ?? '')];
    if (name !== 'send') return [];
    const delay = delayOf(attributes.get('delay') ?? unquoted(attributes.get('delayexpr')) ?? '0s') ?? 0;
    return [raise({ type: event }, { delay, ...(id !== undefined && { id }) })];
  });
}

/** A name of SCXML also stands for all names that begin with it, which XState writes with a star. */
function descriptorOf(event: string): string {
  const name = event.replace(/\.\*?$/, '');
  if (event === '*') return '*';
  return name.startsWith('done.state.') ? `xstate.done.state.${idOf(name.slice('done.state.'.length))}` : `${name}.*`;
}

function transitionsOf(element: XmlElement): Config {
  const on: Record<string, Config[]> = {};
  const always: Config[] = [];
  for (const inner of element.children.filter(({ name }) => name === 'transition')) {
    const targets = targetsOf(inner);
    const cond = inner.attributes.get('cond');
    const made = {
      ...(targets.length > 0 && { target: targets, reenter: inner.attributes.get('type') !== 'internal' }),
      ...(cond !== undefined && { guard: xstateGuard(cond, idOf) }),
      actions: actionsOf(inner),
    };
    const events = (inner.attributes.get('event') ?? '').split(/\s+/).filter((event) => event !== '');
    for (const event of events) (on[descriptorOf(event)] ??= []).push(made);
    if (events.length === 0) always.push(made);
  }
  return { on, ...(always.length > 0 && { always }) };
}

/** The machine as one writes it for XState by hand: word for word, without anything that XState has no word for. */
function nodeOf(element: XmlElement): Config {
  const { name, attributes, children } = element;
  const inner = children.filter((child) => STATES.has(child.name) && child.prefix === '');
  const keyOf = (child: XmlElement) =>
    idOf(child.attributes.get('id') ?? `${child.name}${String(inner.indexOf(child))}`);
  const start = children.find((child) => child.name === 'initial')?.children[0];
  const first = inner.find((child) => child.name !== 'history');
  const given = start?.attributes.get('target') ?? attributes.get('initial');
  const initial = given === undefined ? first && keyOf(first) : idOf(given);
  const inside = (what: string) => children.filter((child) => child.name === what).flatMap(actionsOf);
  const id = attributes.get('id');
  if (name === 'history') {
    const target = children.flatMap(targetsOf);
    return { id, type: 'history', history: attributes.get('type') ?? 'shallow', ...(target.length > 0 && { target }) };
  }
  return {
    ...(id !== undefined && name !== 'scxml' && { id: idOf(id) }),
    ...(name === 'parallel' && inner.length > 0 && { type: 'parallel' }),
    ...(name === 'final' && { type: 'final' }),
    ...(name !== 'parallel' &&
      inner.length > 0 && { initial: start ? { target: initial, actions: actionsOf(start) } : initial }),
    ...(inner.length > 0 && { states: Object.fromEntries(inner.map((child) => [keyOf(child), nodeOf(child)])) }),
    ...(name === 'scxml' ? {} : transitionsOf(element)),
    entry: inside('onentry'),
    exit: inside('onexit'),
  };
}

interface Pending {
  readonly id: string | undefined;
  readonly type: string;
  readonly dueAt: number;
}

/** The statechart as XState 5 alone runs it, without anything of ours between. @throws Error where XState cannot read or run it. */
export function xstateChart(text: string): ScriptChart {
  const read = readXml(text);
  if (!read.ok) throw new Error(read.diagnostic.code);
  const machine = createMachine({ ...nodeOf(read.root), options: { maxIterations: 1000 } } as never);
  let now = 0;
  let pending: Pending[] = [];
  let snapshot: AnyMachineSnapshot;
  const take = ([after, actions]: readonly [
    unknown,
    readonly { readonly type: string; readonly params?: unknown }[],
  ]) => {
    for (const { type, params } of actions) {
      const { id, delay, event, sendId } = (params ?? {}) as {
        id?: string;
        delay?: number;
        event?: { type: string };
        sendId?: string;
      };
      if (type === 'xstate.cancel') pending = pending.filter((each) => each.id !== sendId);
      else if (type === 'xstate.raise' && delay !== undefined)
        pending.push({ id, type: event?.type ?? '', dueAt: now + delay });
    }
    snapshot = after as AnyMachineSnapshot;
    if (snapshot.status === 'error') throw snapshot.error as Error;
  };
  take(initialTransition(machine) as never);
  const send = (type: string) => {
    if (snapshot.status === 'active') take(transition(machine, snapshot, { type }) as never);
  };
  const next = () => [...pending].sort((a, b) => a.dueAt - b.dueAt)[0];
  return {
    send,
    advance(ms) {
      const until = now + ms;
      for (let due = next(); due && due.dueAt <= until; due = next()) {
        now = Math.max(now, due.dueAt);
        pending = pending.filter((each) => each !== due);
        send(due.type);
      }
      now = until;
    },
    wait: () => (snapshot.status === 'active' && next() ? Math.max(0, (next()?.dueAt ?? now) - now) : undefined),
    configuration: () =>
      snapshot._nodes.flatMap((node) =>
        node.type === 'atomic' || node.type === 'final' ? [node.id.replaceAll('$', '.')] : [],
      ),
  };
}
