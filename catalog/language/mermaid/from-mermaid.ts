import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, type LossCode } from '../diagnostic-code.ts';
import { parseWorkflow } from '../parse-workflow.ts';
import { eventTypeSchema } from '../identifiers.ts';
import { eventTypeFrom, slugFrom } from '../slug.ts';
import { SYSTEM_EVENTS } from '../vocabulary.ts';
import { WORKFLOW_SCHEMA_VERSION } from '../workflow.ts';
import type { ImportedWorkflow } from '../from-xstate.ts';
import { slugOf, UniqueNames } from '../xstate/machine-node.ts';
import { MERMAID_LIMITS, TERMINAL, type MermaidArrow, type MermaidChart, type MermaidState } from './mermaid-chart.ts';
import { isExpression, readLabel } from './mermaid-label.ts';
import { isTooLarge, readMermaid } from './read-mermaid.ts';

type Made = Readonly<Record<string, unknown>>;

/** One import at work: what has been named, and what was lost. */
interface Session {
  readonly chart: MermaidChart;
  readonly losses: Diagnostic[];
  /** State ids by the ids in the diagram. */
  readonly ids: ReadonlyMap<string, string>;
  readonly stateNames: UniqueNames;
  readonly transitionIds: UniqueNames;
  /** Event types by the label that names them. */
  readonly events: Map<string, string>;
  /** The state that a block, or a region of it, is; undefined at the top. */
  readonly scopes: Map<string, string | undefined>;
}

function lose(session: Session, code: LossCode, params: Diagnostic['params']): void {
  session.losses.push(diagnose(code, { path: [], params }));
}

/** The ids without the `s_` that our own drawings put before them all. */
function idsOf(chart: MermaidChart, names: UniqueNames): ReadonlyMap<string, string> {
  const ids = [...chart.states.keys()];
  const own = ids.length > 0 && ids.every((id) => /^s_./.test(id));
  return new Map(ids.map((id) => [id, names.take(slugOf(own ? id.slice(2) : id))]));
}

const inside = ({ states }: MermaidChart, scope: string) =>
  [...states.values()].filter((state) => state.scope === scope);
const begins = ({ arrows }: MermaidChart, scope: string) =>
  arrows.find((arrow) => arrow.scope === scope && arrow.from === TERMINAL && arrow.to !== TERMINAL)?.to;

/**
 * The region of a parallel state: the state that stands alone in it, or one around those in it.
 * @returns what must be made for it.
 */
function regionsOf(session: Session, id: string): readonly Made[] {
  const { chart, ids, scopes, stateNames } = session;
  const count = chart.regions.get(id) ?? 0;
  const made: Made[] = [];
  for (let number = 1; number <= count; number += 1) {
    const scope = `${id}#${number}`;
    const states = inside(chart, scope);
    const alone = states.length === 1 && begins(chart, scope) === undefined;
    if (count === 1 || alone) scopes.set(scope, ids.get(id));
    else {
      const state = stateNames.take(`${ids.get(id) ?? ''}-region-${number}`);
      scopes.set(scope, state);
      const initial = ids.get(begins(chart, scope) ?? states[0]?.id ?? '');
      made.push({
        id: state,
        title: { en: `Region ${number}` },
        type: 'compound',
        parent: ids.get(id),
        ...(initial !== undefined && { initial }),
      });
    }
  }
  return made;
}

/** A state that only leads to its end, and is drawn without a name for the way there, is that end. */
function isEnd({ id }: MermaidState, { arrows, regions }: MermaidChart): boolean {
  const leaving = arrows.filter(({ from }) => from === id);
  return leaving.length > 0 && leaving.every(({ to, label }) => to === TERMINAL && label === '') && !regions.has(id);
}

function stateOf(state: MermaidState, session: Session): Made {
  const { chart, ids, scopes } = session;
  const regions = chart.regions.get(state.id) ?? 0;
  const parent = scopes.get(state.scope);
  const first = begins(chart, `${state.id}#1`) ?? inside(chart, `${state.id}#1`)[0]?.id;
  const holds = regions > 0 && (regions > 1 || first !== undefined);
  const initial = regions === 1 && first !== undefined ? ids.get(first) : undefined;
  if (state.stereotype === 'fork' || state.stereotype === 'join')
    lose(session, 'import.ignored', { what: `<<${state.stereotype}>>` });
  return {
    id: ids.get(state.id),
    title: { en: (state.title ?? state.id).slice(0, 500) || 'State' },
    ...(state.note !== undefined && { description: state.note.slice(0, 2000) }),
    type: holds ? (regions > 1 ? 'parallel' : 'compound') : isEnd(state, chart) ? 'final' : 'atomic',
    ...(parent !== undefined && { parent }),
    ...(initial !== undefined && { initial }),
  };
}

function eventOf(name: string, session: Session): string {
  const known = session.events.get(name);
  if (known !== undefined) return known;
  const type = eventTypeSchema.safeParse(name).success ? name : eventTypeFrom(name, new Set(session.events.values()));
  session.events.set(name, type);
  return type;
}

function triggerOf(arrow: MermaidArrow, name: string, session: Session): Made {
  const { chart } = session;
  const source = chart.states.get(arrow.from);
  if (source?.stereotype !== undefined && name === '') return { kind: 'always' };
  if (name === 'done' && chart.regions.has(arrow.from)) return { kind: 'done' };
  if (name !== '') return { kind: 'event', event: eventOf(name, session) };
  const to = chart.states.get(arrow.to);
  const event = eventOf(to?.title ?? arrow.to, session);
  lose(session, 'import.unnamed', { from: source?.title ?? arrow.from, to: to?.title ?? arrow.to, event });
  return { kind: 'event', event };
}

/** The ends of blocks that arrows lead to, made where they are wanted; one for each block. */
function endOf(session: Session, scope: string, ends: Map<string, Made>): string {
  const known = ends.get(scope)?.['id'];
  if (typeof known === 'string') return known;
  const parent = session.scopes.get(scope);
  const id = session.stateNames.take(parent === undefined ? 'end' : `${parent}-end`);
  ends.set(scope, { id, title: { en: 'End' }, type: 'final', ...(parent !== undefined && { parent }) });
  return id;
}

function transitionsOf(session: Session, ends: Map<string, Made>): readonly Made[] {
  const { chart, ids } = session;
  return chart.arrows.flatMap((arrow) => {
    const from = chart.states.get(arrow.from);
    if (!from || (arrow.to === TERMINAL && isEnd(from, chart))) return [];
    const { name, guard, actions, after } = readLabel(arrow.label);
    const trigger =
      after === undefined
        ? triggerOf(arrow, arrow.to === TERMINAL && name === '' ? 'end' : name, session)
        : { kind: 'after', duration: after };
    const target = arrow.to === TERMINAL ? endOf(session, from.scope, ends) : ids.get(arrow.to);
    const said =
      guard === undefined || guard === ''
        ? undefined
        : isExpression(guard)
          ? guard
          : `facts.${slugFrom(guard, { taken: new Set(), fallback: 'guard' }).replaceAll('-', '')}`;
    if (said !== undefined && said !== guard) lose(session, 'import.guard', { guard: guard ?? '', to: said });
    if (actions !== undefined) lose(session, 'import.ignored', { what: `/ ${actions}` });
    const source = ids.get(arrow.from) ?? '';
    return [
      {
        id: session.transitionIds.take(slugOf(`${source} ${name || target || ''}`)),
        source,
        target,
        trigger,
        ...(said !== undefined && { guard: said }),
      },
    ];
  });
}

/**
 * Reads a Mermaid state diagram (stateDiagram-v2) as a workflow: blocks become compound states, `--` makes regions, a label is
 * `event [guard] / action`. What a workflow has no place for is listed as losses. Never throws.
 */
export function fromMermaid(source: string): ImportedWorkflow {
  if (isTooLarge(source)) {
    const params = { limit: MERMAID_LIMITS.characters / 1_000_000 };
    return { ok: false, diagnostics: [diagnose('document.too-large', { path: [], params })] };
  }
  const chart = readMermaid(source);
  if (!chart) return { ok: false, diagnostics: [diagnose('document.no-mermaid', { path: [] })] };
  const stateNames = new UniqueNames();
  const session: Session = {
    ...{ chart, stateNames, ids: idsOf(chart, stateNames), transitionIds: new UniqueNames() },
    ...{ losses: [], events: new Map(), scopes: new Map() },
  };
  for (const { line, text } of chart.strangers) lose(session, 'import.line', { line, text: text.slice(0, 100) });
  const regions = [...chart.regions.keys()].flatMap((id) => regionsOf(session, id));
  const states = [...chart.states.values()].map((state) => stateOf(state, session));
  const ends = new Map<string, Made>();
  const transitions = transitionsOf(session, ends);
  const initial = session.ids.get(begins(chart, '') ?? inside(chart, '')[0]?.id ?? '');
  const known = new Set<string>(SYSTEM_EVENTS);
  const title = chart.title?.trim() ?? '';
  const parsed = parseWorkflow({
    schemaVersion: WORKFLOW_SCHEMA_VERSION,
    id: slugOf(title === '' ? 'workflow' : title),
    title: { en: title.slice(0, 500) || 'Workflow' },
    ...(initial !== undefined && { initial }),
    events: [...session.events]
      .filter(([, type]) => !known.has(type))
      .map(([name, type]) => ({ type, title: { en: name.slice(0, 500) }, roles: ['agent'] })),
    states: [...regions, ...states, ...ends.values()],
    transitions,
  });
  return parsed.ok ? { ok: true, workflow: parsed.workflow, losses: session.losses } : parsed;
}
