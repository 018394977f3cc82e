import { durationText } from '../duration.ts';
import { eventTypeSchema } from '../identifiers.ts';
import { CANCEL_ACTION, RAISE_ACTION, SET_ACTION } from '../to-xstate.ts';
import { asConfig, slugOf } from '../xstate/machine-node.ts';
import type { XmlElement } from './read-xml.ts';
import { delayOf } from './scxml-duration.ts';
import { CEL_DATAMODEL, isGenerated, literalOf, lose, type ScxmlSession } from './scxml-session.ts';
import type { XmlPath } from './scxml-node.ts';

interface ImportedAction {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const PROCESSORS: ReadonlySet<string> = new Set(['scxml', 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor']);
const INTERNAL = '#_internal';

/** What keeps a `<send>` from being one to the ticket itself, in the words of SCXML. */
function foreignPart(element: XmlElement): string | undefined {
  const target = literalOf(element, 'target');
  const type = literalOf(element, 'type');
  if (target === null || (target !== undefined && target !== '' && target !== INTERNAL))
    return `target ${target ?? ''}`;
  if (type === null || (type !== undefined && type !== '' && !PROCESSORS.has(type))) return `type ${type ?? ''}`;
  if (element.attributes.has('namelist')) return 'namelist';
  return element.children.find(({ name }) => name === 'param' || name === 'content')?.name;
}

/** `<send>` puts an event behind what is waiting already, which here is a delay of nothing; to `#_internal` it raises. */
function sent(element: XmlElement, session: ScxmlSession, path: XmlPath): readonly ImportedAction[] {
  const name = literalOf(element, 'event');
  const delay = literalOf(element, 'delay');
  const id = literalOf(element, 'id');
  const ms = delay === undefined || delay === '' ? 0 : delay === null ? undefined : delayOf(delay);
  const detail =
    foreignPart(element) ??
    (ms === undefined ? 'delay' : typeof name !== 'string' ? 'event' : id === null ? 'id' : undefined);
  if (detail !== undefined || typeof name !== 'string' || ms === undefined) {
    lose(session, 'import.send', { path, params: { event: name ?? '', detail: detail ?? '' } });
    return [];
  }
  const event = session.events.type(name);
  if (literalOf(element, 'target') === INTERNAL) return [{ type: RAISE_ACTION, params: { event } }];
  const named = typeof id === 'string' && id !== '' ? { id: slugOf(id) } : {};
  return [{ type: RAISE_ACTION, params: { event, delay: durationText(ms), ...named } }];
}

function assigned(element: XmlElement, session: ScxmlSession, path: XmlPath): readonly ImportedAction[] {
  const field = /^fields\.([a-z][a-zA-Z0-9]*)$/.exec(element.attributes.get('location') ?? '')?.[1];
  const expression = element.attributes.get('expr');
  const own = session.tree.root.attributes.get('datamodel') === CEL_DATAMODEL;
  if (own && field !== undefined && expression !== undefined)
    return [{ type: SET_ACTION, params: { field, expression } }];
  lose(session, 'import.script', { path, params: { what: 'assign' } });
  return [];
}

/** An action of a plugin, as our own export writes it: an element of its own namespace. */
function custom(element: XmlElement, session: ScxmlSession, path: XmlPath): readonly ImportedAction[] {
  const type = element.attributes.get('type');
  if (element.prefix !== 'statedesk' || element.name !== 'action' || !eventTypeSchema.safeParse(type).success) {
    const what = element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
    lose(session, 'import.ignored', { path, params: { what } });
    return [];
  }
  try {
    const params = asConfig(JSON.parse(element.attributes.get('params') ?? '{}'));
    return [{ type: type ?? '', ...(params && { params }) }];
  } catch {
    lose(session, 'import.ignored', { path, params: { what: 'params' } });
    return [{ type: type ?? '' }];
  }
}

function action(element: XmlElement, session: ScxmlSession, path: XmlPath): readonly ImportedAction[] {
  if (isGenerated(element, session)) return [];
  const place = [...path, element.name];
  if (element.prefix !== '') return custom(element, session, place);
  switch (element.name) {
    case 'raise':
      return [{ type: RAISE_ACTION, params: { event: session.events.type(element.attributes.get('event') ?? '') } }];
    case 'send':
      return sent(element, session, place);
    case 'cancel': {
      const id = literalOf(element, 'sendid');
      if (typeof id === 'string') return [{ type: CANCEL_ACTION, params: { id: slugOf(id) } }];
      lose(session, 'import.send', { path: place, params: { event: '', detail: 'sendid' } });
      return [];
    }
    case 'assign':
      return assigned(element, session, place);
    case 'log':
      return custom(element, session, place);
    default:
      lose(session, 'import.script', { path: place, params: { what: element.name } });
      return [];
  }
}

/** The actions that an element holds, in document order. */
export function actionsOf(element: XmlElement, session: ScxmlSession, path: XmlPath): readonly ImportedAction[] {
  return element.children.flatMap((inner) => action(inner, session, path));
}
