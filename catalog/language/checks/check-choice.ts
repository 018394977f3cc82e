import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { durationMs } from '../duration.ts';
import type { Transition } from '../workflow.ts';
import { nameOf, transitionName, type Check } from './check-context.ts';

/** Transitions with one key compete: they happen at the same moment, and the first whose guard holds is taken. */
function competition({ trigger, source }: Transition): string {
  switch (trigger.kind) {
    case 'event':
      return `event ${trigger.event}`;
    case 'after':
      return `after ${trigger.time} ${durationMs(trigger.duration) ?? 0} ${JSON.stringify(trigger.calendar ?? {})}`;
    case 'at':
      return `at ${trigger.field}`;
    case 'always':
      return trigger.kind;
    case 'done':
      return `done ${trigger.of ?? source}`;
  }
}

function always(guard: string | undefined): boolean {
  return guard === undefined || guard === 'true';
}

/** Whether the later of two competing transitions can never be taken, in no country. */
function shadows(earlier: Transition, later: Transition): boolean {
  const everywhere = earlier.onlyIf === undefined || earlier.onlyIf === later.onlyIf;
  return everywhere && (always(earlier.guard) || earlier.guard === later.guard);
}

/** Transitions that can never be taken, because an earlier one from the same state always wins. */
export const checkChoice: Check = (context) =>
  context.workflow.states.flatMap((state) => {
    const found: Diagnostic[] = [];
    const groups = new Map<string, Transition[]>();
    for (const later of context.index.leaving(state.id)) {
      const key = competition(later);
      const group = groups.get(key) ?? [];
      const earlier = group.find((candidate) => shadows(candidate, later));
      if (earlier) {
        const params = {
          state: nameOf(state),
          transition: transitionName(later),
          first: transitionName(earlier),
        };
        found.push(diagnose('shadowed-transition', { ...context.at(later), params }));
      }
      groups.set(key, [...group, later]);
    }
    return found;
  });
