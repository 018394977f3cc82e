import type { Role, WorkflowInput } from '#catalog/language';
import type { textOf } from '../text-of.ts';

type Text = ReturnType<typeof textOf>;
type StateInput = NonNullable<WorkflowInput['states']>[number];
type TransitionInput = NonNullable<WorkflowInput['transitions']>[number];
type EventInput = NonNullable<WorkflowInput['events']>[number];

/** A state owned by a fixed team. */
export function ownedBy(team: string): Pick<StateInput, 'team'> {
  return { team: { kind: 'fixed', team } };
}

/** A transition on an event. */
export function on(
  event: string,
  from: string,
  to: { readonly target?: string } & Partial<TransitionInput>,
): TransitionInput {
  const id = `${from}-${event.slice(event.indexOf('.') + 1)}`;
  return { id, source: from, trigger: { kind: 'event', event }, ...to };
}

/** An event that agents and managers send, with the fields its form asks for; a `*` marks a required one. */
export function event(
  type: string,
  title: Text,
  options: { readonly form?: readonly string[]; readonly roles?: readonly Role[] } = {},
): EventInput {
  const { form = [], roles = ['agent', 'manager'] } = options;
  return {
    type,
    title,
    roles: [...roles],
    form: form.map((field) => ({ field: field.replace('*', ''), required: field.endsWith('*') })),
  };
}

/** An e-mail to the requester, from a template in his language. */
export function mail(template: string) {
  return { type: 'notifications.send-email', params: { to: 'requester', template } };
}
