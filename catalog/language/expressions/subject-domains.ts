import { CATEGORIES } from '../category.ts';
import type { Workflow } from '../workflow.ts';
import { subjectTypes } from './subject-types.ts';
import type { SubjectType } from './condition.ts';

/** A datum as conditions compare it; an instant is compared by its milliseconds since 1970. */
export type DomainValue = string | number | boolean;

/** What is certain about a subject of conditions, whatever the ticket. */
export interface SubjectDomain {
  readonly type: SubjectType;
  /** It always has a value, so that reading it never fails. */
  readonly present: boolean;
  /** The only values that it can have. */
  readonly values?: readonly DomainValue[];
  /** Its least value. */
  readonly minimum?: number;
}

/** What is certain about the subjects of conditions, by `variable.name`; of a subject that is not listed nothing is. */
export type SubjectDomains = ReadonlyMap<string, SubjectDomain>;

const PRIORITIES = [1, 2, 3, 4, 5] as const;

function domainOf(key: string, type: SubjectType): SubjectDomain {
  const [variable = ''] = key.split('.');
  if (key === 'ticket.priority') return { type, present: true, values: PRIORITIES };
  if (key === 'ticket.category') return { type, present: true, values: ['', ...CATEGORIES] };
  // Of people and customers an installation may know less than everything.
  const present = variable !== 'requester' && variable !== 'customer' && type !== 'instant';
  if (type === 'switch') return { type, present, values: [true, false] };
  if (variable === 'tasks' || variable === 'links') return { type, present: true, minimum: 0 };
  const filled = type === 'text' || type === 'choice';
  return { type, present: present && filled };
}

/**
 * What is certain about everything that conditions of a workflow may ask. The choices of a field are no bound: a ticket may bear one
 * that the field had in an earlier release.
 */
export function subjectDomains(workflow: Pick<Workflow, 'fields' | 'options' | 'events'>): SubjectDomains {
  return new Map([...subjectTypes(workflow)].map(([key, type]) => [key, domainOf(key, type)] as const));
}
