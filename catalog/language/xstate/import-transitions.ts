import { durationMs, durationText } from '../duration.ts';
import { DONE_EVENT, TAKEN_ACTION } from '../to-xstate.ts';
import { isWorkFact } from '../work-fact.ts';
import { transitionSchema } from '../workflow.ts';
import { actionsOf, eventType, guardOf, lose, type ImportSession } from './import-session.ts';
import { asConfig, asList, keptIn, namesOf, slugOf, type Config, type MachineNode } from './machine-node.ts';

type Made = Readonly<Record<string, unknown>>;

interface Place {
  readonly node: MachineNode;
  readonly session: ImportSession;
  readonly path: readonly string[];
  readonly trigger: Made;
  /** Where a delay stands: its key in `after`. */
  readonly delay?: string;
}

function delayTrigger(session: ImportSession, delay: string, path: readonly string[]): Made {
  const ms = Number(delay);
  const whole = Number.isInteger(ms) && ms > 0;
  const duration = whole ? durationText(ms) : Number.isFinite(ms) ? durationText(Math.max(1, Math.round(ms))) : 'P1D';
  if (!whole) lose(session, 'import.delay', { path, params: { delay, to: duration } });
  return { kind: 'after', duration };
}

/** The trigger that our own export kept, where the transition still stands at the place that it says. */
function keptTrigger(kept: Config | undefined, place: Place): Made | undefined {
  const trigger = transitionSchema.shape.trigger.safeParse(kept?.['trigger']);
  if (!trigger.success) return undefined;
  const { data } = trigger;
  if (place.delay !== undefined) {
    const elapsed = data.kind === 'after' && data.time === 'elapsed';
    const key = elapsed ? String(durationMs(data.duration)) : kept?.['id'];
    return (data.kind === 'after' || data.kind === 'at') && key === place.delay ? data : undefined;
  }
  return data.kind === place.trigger['kind'] ? { ...data, ...place.trigger } : undefined;
}

function wantedId(kept: Config | undefined, config: Config, place: Place): string {
  if (typeof kept?.['id'] === 'string') return slugOf(kept['id']);
  const marker = asList(config['actions'])
    .map(asConfig)
    .find((action) => action?.['type'] === TAKEN_ACTION);
  const marked = asConfig(marker?.['params'])?.['id'];
  if (typeof marked === 'string') return slugOf(marked);
  const { trigger, node, delay } = place;
  const by = typeof trigger['event'] === 'string' ? trigger['event'] : `${String(trigger['kind'])} ${delay ?? ''}`;
  return slugOf(`${node.state ?? ''} ${by}`);
}

function targetsOf(config: Config, { node, session, path }: Place): readonly string[] {
  const targets = asList(config['target']);
  const found = targets.flatMap((target) =>
    typeof target === 'string' ? (session.findTarget(target, node)?.state ?? []) : [],
  );
  if (found.length === targets.length) return found;
  lose(session, 'import.target', { path, params: { target: namesOf(config['target']) } });
  return [];
}

function importTransition(value: unknown, place: Place): Made[] {
  const { node, session, path, delay } = place;
  const config: Config = typeof value === 'string' ? { target: value } : (asConfig(value) ?? {});
  const kept = session.trusting ? keptIn(config) : undefined;
  const trigger =
    keptTrigger(kept, place) ?? (delay === undefined ? place.trigger : delayTrigger(session, delay, path));
  const [target, ...also] = targetsOf(config, place);
  // Where the target is lost, a transition that would only stay is not what was drawn.
  if (config['target'] !== undefined && target === undefined) return [];
  const guard = guardOf(session, config['guard'], path);
  const title = typeof config['description'] === 'string' ? { title: { en: config['description'].slice(0, 500) } } : {};
  const { roles, onlyIf, title: keptTitle } = kept ?? {};
  return [
    {
      id: session.transitionIds.take(wantedId(kept, config, place)),
      source: node.state,
      trigger,
      ...(target !== undefined && { target }),
      ...(also.length > 0 && { also }),
      ...(config['reenter'] === true && { reenter: true }),
      ...(guard !== undefined && { guard }),
      ...(kept ? keptTitle !== undefined && { title: keptTitle } : title),
      ...(roles !== undefined && { roles }),
      ...(onlyIf !== undefined && { onlyIf }),
      actions: actionsOf(session, config['actions'], path),
    },
  ];
}

/** The fact about the node's own work that our export wrote with the state's name behind it. */
function workFactOf(name: string, { state }: MachineNode): string | undefined {
  const fact = state !== undefined && name.endsWith(`.${state}`) ? name.slice(0, -state.length - 1) : '';
  return isWorkFact(fact) ? fact : undefined;
}

/** What a key of `on` waits for; undefined for what only XState itself sends, and for stars at other places than the end. */
function triggerOf(name: string, { node, session, path }: Pick<Place, 'node' | 'session' | 'path'>): Made | undefined {
  if (name.startsWith(DONE_EVENT)) {
    const of = session.findTarget(`#${name.slice(DONE_EVENT.length)}`, node)?.state;
    return of === undefined ? undefined : { kind: 'done', of };
  }
  if (name.startsWith('xstate.') || name.slice(0, -1).includes('*')) return undefined;
  if (name === '*') return { kind: 'event', event: name };
  const fact = workFactOf(name, node);
  return { kind: 'event', event: fact ?? eventType(session, name, path) };
}

/** The transitions that leave a node: by events, delays, without an event, and on completion. */
export function importTransitions(node: MachineNode, session: ImportSession): readonly Made[] {
  const { config } = node;
  const at = (key: string): readonly string[] => [...node.path, key];
  const made = (values: unknown, place: Omit<Place, 'node' | 'session'>): Made[] =>
    asList(values).flatMap((value) => importTransition(value, { node, session, ...place }));
  const events = Object.entries(asConfig(config['on']) ?? {}).flatMap(([name, values]) => {
    const path = [...at('on'), name];
    if (name === '') return made(values, { path, trigger: { kind: 'always' } });
    const trigger = triggerOf(name, { node, session, path });
    if (trigger) return made(values, { path, trigger });
    lose(session, 'import.wildcard', { path, params: { name } });
    return [];
  });
  const delays = Object.entries(asConfig(config['after']) ?? {}).flatMap(([delay, values]) =>
    made(values, { path: [...at('after'), delay], trigger: { kind: 'after' }, delay }),
  );
  return [
    ...events,
    ...delays,
    ...made(config['always'], { path: at('always'), trigger: { kind: 'always' } }),
    ...made(config['onDone'], { path: at('onDone'), trigger: { kind: 'done' } }),
  ];
}
