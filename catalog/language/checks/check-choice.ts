import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { durationMs } from '../duration.ts';
import { decideCondition, impliesCondition } from '../expressions/decide-condition.ts';
import type { SubjectDomains } from '../expressions/subject-domains.ts';
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

/** Further back than so many competing transitions only equal guards are looked for: comparing what they mean takes longer. */
const MOST_COMPARED = 12;

/** Whether the later guard plainly leaves nothing to the transition: the earlier one asks nothing, or the same. */
function repeats(earlier: string | undefined, later: string | undefined): boolean {
  return earlier === undefined || earlier === 'true' || earlier === later;
}

/** Whether the earlier guard holds wherever the later one does, by what they mean. */
function covers(earlier: string, later: string | undefined, domains: SubjectDomains): boolean {
  if (later === undefined) return decideCondition(earlier, domains) === 'always';
  // Of a guard that never holds that is said already.
  return decideCondition(later, domains) !== 'never' && impliesCondition(later, earlier, domains);
}

/** The first of the competing transitions before one that keeps it from being taken, in every country. */
function shadowing(group: readonly Transition[], later: Transition, domains: SubjectDomains) {
  const everywhere = group.filter(({ onlyIf }) => onlyIf === undefined || onlyIf === later.onlyIf);
  const plain = everywhere.find(({ guard }) => repeats(guard, later.guard));
  if (plain) return { code: 'shadowed-transition', first: plain } as const;
  const first = everywhere
    .slice(-MOST_COMPARED)
    .find(({ guard }) => guard !== undefined && covers(guard, later.guard, domains));
  return first && ({ code: 'covered-transition', first } as const);
}

/** Transitions that can never be taken, because an earlier one from the same state always wins. */
export const checkChoice: Check = (context) =>
  context.workflow.states.flatMap((state) => {
    const found: Diagnostic[] = [];
    const groups = new Map<string, Transition[]>();
    for (const later of context.index.leaving(state.id)) {
      const key = competition(later);
      const group = groups.get(key) ?? [];
      const shadowed = shadowing(group, later, context.domains);
      if (shadowed) {
        const params = {
          state: nameOf(state),
          transition: transitionName(later),
          first: transitionName(shadowed.first),
        };
        found.push(diagnose(shadowed.code, { ...context.at(later), params }));
      }
      groups.set(key, [...group, later]);
    }
    return found;
  });
