import type { WorkflowInput } from '#catalog/language';
import { textOf } from '../text-of.ts';
import { mail } from './workflow-parts.ts';

type Fragment = NonNullable<WorkflowInput['fragments']>[number];
type StateInput = NonNullable<WorkflowInput['states']>[number];

const CLARIFYING = { en: 'Clarifying', ru: 'Уточнение', pl: 'Wyjaśnianie' };

/** Asking the requester, which every team does alike: drawn once, used by the receipt centre, the per-call desk and the engineers. */
export const clarify: Fragment = {
  id: 'clarify',
  title: textOf('Ask the requester', 'Уточнить у заявителя', 'Zapytaj zgłaszającego'),
  parameters: [
    {
      id: 'back',
      type: 'state',
      title: textOf('Where the answer leads', 'Куда ведёт ответ', 'Dokąd prowadzi odpowiedź'),
    },
    {
      ...{ id: 'patience', type: 'duration', default: 'P14D' },
      title: textOf('How long to wait', 'Сколько ждать', 'Jak długo czekać'),
    },
  ],
  initial: 'waiting',
  states: [
    {
      ...{ id: 'waiting', category: 'waiting', waitingFor: 'requester' },
      title: CLARIFYING,
      entry: [mail('information-needed')],
    },
  ],
  transitions: [
    { id: 'answer', source: 'waiting', target: '${back}', trigger: { kind: 'event', event: 'request.answer' } },
    { id: 'silence', source: 'waiting', target: 'cancelled', trigger: { kind: 'after', duration: '${patience}' } },
  ],
  layout: { states: { waiting: { x: 40, y: 60 } } },
};

/** A state in which a team waits for the requester's answer. */
export function clarifying(
  id: string,
  { back, parent }: { readonly back: string; readonly parent?: string },
): StateInput {
  return {
    ...{ id, type: 'compound', title: CLARIFYING, use: { fragment: clarify.id, with: { back } } },
    ...(parent !== undefined && { parent }),
  };
}
