import { z } from 'zod';
import {
  eventDeclarationSchema,
  fieldSchema,
  fragmentSchema,
  optionSchema,
  placeSchema,
  stateSchema,
  transitionSchema,
  type Workflow,
} from '#catalog/language';
import { idsOf, withInside } from './part.ts';
import { mentionsIn, type Reference } from './reference.ts';

/** Copied parts of a workflow with what they need of it, as they travel through the clipboard. */
export const clippingSchema = z.strictObject({
  statedesk: z.literal('parts'),
  states: z.array(stateSchema).min(1),
  transitions: z.array(transitionSchema),
  events: z.array(eventDeclarationSchema),
  fields: z.array(fieldSchema),
  /** The options on which they depend. */
  options: z.array(optionSchema).optional(),
  /** The fragments that the states use. */
  fragments: z.array(fragmentSchema).optional(),
  places: z.record(z.string(), placeSchema),
  /** The state that a whole workflow begins with. */
  initial: z.string().optional(),
});
export type Clipping = z.output<typeof clippingSchema>;

/** The states with all that lies in them, the transitions among them, and the events, fields, options and fragments that those use. */
export function clip(document: Workflow, ids: readonly string[]): Clipping {
  const inside = withInside(document, ids);
  const states = document.states.filter(({ id }) => inside.has(id));
  const transitions = document.transitions.filter(
    ({ source, target }) => inside.has(source) && (target === undefined || inside.has(target)),
  );
  const used = new Set(states.map(({ use }) => use?.fragment));
  const fragments = (document.fragments ?? []).filter(({ id }) => used.has(id));
  const parts: unknown[] = [...states, ...transitions, ...fragments];
  const named = (kind: Reference['kind'], id: string) => parts.some((part) => mentionsIn(part, { kind, id }, document));
  const events = document.events.filter(({ type }) => named('event', type));
  parts.push(...events);
  const fields = document.fields.filter(({ id }) => named('field', id));
  const options = document.options.filter(({ id }) => named('option', id));
  const places = Object.fromEntries(Object.entries(document.layout.states).filter(([id]) => inside.has(id)));
  return {
    ...{ statedesk: 'parts', states, transitions, events, fields, places },
    ...(options.length > 0 && { options }),
    ...(fragments.length > 0 && { fragments }),
  };
}

/** A whole workflow as a clipping: all its states with everything that a clipping can hold. */
export function clipWhole(document: Workflow): Clipping {
  const { states, transitions, events, fields, options, fragments, initial } = document;
  return {
    ...{ statedesk: 'parts', states, transitions, events, fields },
    places: document.layout.states,
    ...(options.length > 0 && { options }),
    ...(fragments && { fragments }),
    ...(initial !== undefined && { initial }),
  };
}

/**
 * A workflow of another notation as a clipping. There an event is but a name: one that is declared here is meant, unless the notation carries
 * more about it.
 */
export function clipForeign(workflow: Workflow, into: Workflow): Clipping {
  const clipping = clipWhole(workflow);
  const declared = new Set(into.events.map(({ type }) => type));
  const isName = ({ form, title }: Workflow['events'][number]) =>
    form.length === 0 && Object.keys(title).every((language) => language === 'en');
  return { ...clipping, events: clipping.events.filter((event) => !(declared.has(event.type) && isName(event))) };
}

/** The clipping as text for the clipboard. */
export function writeClipping(clipping: Clipping): string {
  return JSON.stringify(clipping, undefined, 1);
}

/** The clipping that a text from the clipboard is, or `undefined` where it is something else. */
export function readClipping(text: string): Clipping | undefined {
  if (!text.trimStart().startsWith('{') || text.length > 5_000_000) return undefined;
  try {
    const read = clippingSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** The states of a clipping that lie in no other of its states. */
export function outermost({ states }: Clipping): Clipping['states'] {
  const ids = idsOf(states);
  return states.filter(({ parent }) => parent === undefined || !ids.has(parent));
}
