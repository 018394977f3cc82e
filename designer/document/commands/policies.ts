import { type SlaPolicy, slugFrom, type Text, type Workflow } from '#catalog/language';
import { idsOf, replaceOne, withKey } from '../part.ts';

/** Adds a promise of time. */
export interface AddPolicy {
  readonly type: 'addPolicy';
  readonly title: Text;
  readonly metric: SlaPolicy['metric'];
}

/** Replaces what a policy promises; its id stays. */
export interface ChangePolicy {
  readonly type: 'changePolicy';
  readonly policy: SlaPolicy;
}

/** Takes a policy away, with the states' decisions for its clock. */
export interface RemovePolicy {
  readonly type: 'removePolicy';
  readonly id: string;
}

/** The document with the policy: the country's calendar, and a day for the most urgent priority until it is set. */
export function addPolicy(document: Workflow, { title, metric }: AddPolicy): Workflow {
  const id = slugFrom(title.en, { taken: idsOf(document.sla), fallback: 'policy' });
  const targets = [{ priority: 1, minutes: 480 }];
  return { ...document, sla: [...document.sla, { id, title, metric, calendar: { kind: 'country' }, targets }] };
}

/** The document with the policy replaced. */
export function changePolicy(document: Workflow, { policy }: ChangePolicy): Workflow {
  const sla = replaceOne(document.sla, policy.id, () => policy);
  return sla === document.sla ? document : { ...document, sla };
}

/** The document without the policy. */
export function removePolicy(document: Workflow, { id }: RemovePolicy): Workflow {
  const states = document.states.map((state) => {
    const clocks = withKey(state.clocks, id, undefined);
    return clocks === state.clocks ? state : { ...state, clocks };
  });
  return { ...document, sla: document.sla.filter((policy) => policy.id !== id), states };
}
