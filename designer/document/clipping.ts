import { z } from 'zod';
import {
  eventDeclarationSchema,
  fieldSchema,
  fragmentSchema,
  placeSchema,
  stateSchema,
  transitionSchema,
  type Workflow,
} from '#catalog/language';
import { fieldDependants } from './dependants.ts';
import { idsOf, withInside } from './part.ts';

/** Copied parts of a workflow with what they need of it, as they travel through the clipboard. */
export const clippingSchema = z.strictObject({
  statedesk: z.literal('parts'),
  states: z.array(stateSchema).min(1),
  transitions: z.array(transitionSchema),
  events: z.array(eventDeclarationSchema),
  fields: z.array(fieldSchema),
  /** The fragments that the states use. */
  fragments: z.array(fragmentSchema).optional(),
  places: z.record(z.string(), placeSchema),
  /** The state that a whole workflow begins with. */
  initial: z.string().optional(),
});
export type Clipping = z.output<typeof clippingSchema>;

/** The states with all that lies in them, the transitions among them, and the events and fields that those use. */
export function clip(document: Workflow, ids: readonly string[]): Clipping {
  const inside = withInside(document, ids);
  const states = document.states.filter(({ id }) => inside.has(id));
  const transitions = document.transitions.filter(
    ({ source, target }) => inside.has(source) && (target === undefined || inside.has(target)),
  );
  const types = new Set(transitions.map(({ trigger }) => (trigger.kind === 'event' ? trigger.event : '')));
  const events = document.events.filter(({ type }) => types.has(type));
  const used = new Set(states.map(({ use }) => use?.fragment));
  const fragments = (document.fragments ?? []).filter(({ id }) => used.has(id));
  const fields = document.fields.filter(
    ({ id }) =>
      events.some(({ form }) => form.some(({ field }) => field === id)) ||
      fieldDependants({ ...document, states, transitions, fragments }, id) > 0,
  );
  const places = Object.fromEntries(Object.entries(document.layout.states).filter(([id]) => inside.has(id)));
  const brought = fragments.length === 0 ? {} : { fragments };
  return { statedesk: 'parts', states, transitions, events, fields, places, ...brought };
}

/** A whole workflow as a clipping: all its states with everything that a clipping can hold. */
export function clipWhole(document: Workflow): Clipping {
  const { states, transitions, events, fields, fragments, initial } = document;
  return {
    ...{ statedesk: 'parts', states, transitions, events, fields },
    places: document.layout.states,
    ...(fragments && { fragments }),
    ...(initial !== undefined && { initial }),
  };
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
