import type { Approval } from '../approval.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { durationMs } from '../duration.ts';
import { nearest } from '../nearest.ts';
import type { State } from '../workflow.ts';
import { checkCalendar } from './check-references.ts';
import { unknownTeam } from './check-teams.ts';
import { nameOf, type Check, type CheckContext } from './check-context.ts';

function checkApprovers(state: State, { approvers }: Approval, context: CheckContext): readonly Diagnostic[] {
  const people = context.vocabulary?.people;
  return approvers.flatMap((approver, position) => {
    const at = (key: string) => context.at(state, 'approval', 'approvers', position, key);
    if (approver.kind === 'team') return unknownTeam(approver.team, context, at('team'));
    if (approver.kind === 'role' || !people) return [];
    return (['person', 'deputy'] as const).flatMap((key) => {
      const person = approver[key];
      if (person === undefined || people.has(person)) return [];
      const params = { state: nameOf(state), person };
      return [diagnose('approval-unknown-person', { ...at(key), params, suggestion: nearest(person, people) })];
    });
  });
}

/** Where only people are named, no more can agree, or refuse, than there are. */
function checkNumbers(state: State, approval: Approval, context: CheckContext): readonly Diagnostic[] {
  const named = approval.approvers.map((approver) => (approver.kind === 'person' ? approver.person : undefined));
  if (named.includes(undefined)) return [];
  const people = new Set(named).size;
  return (['quorum', 'rejections'] as const).flatMap((key) => {
    if (approval[key] <= people) return [];
    const params = { state: nameOf(state), count: approval[key], people };
    return [diagnose('approval-quorum-too-high', { ...context.at(state, 'approval', key), params })];
  });
}

function checkTimeout(state: State, { timeout }: Approval, context: CheckContext): readonly Diagnostic[] {
  if (!timeout) return [];
  const place = context.at(state, 'approval', 'timeout', 'duration');
  const empty = (durationMs(timeout.duration) ?? 0) <= 0;
  return [
    ...(empty ? [diagnose('approval-no-time', { ...place, params: { state: nameOf(state) } })] : []),
    ...checkCalendar(timeout.calendar, context, context.at(state, 'approval', 'timeout', 'calendar')),
  ];
}

/** The outcomes that no transition of the state hears. */
function unheard(state: State, { timeout }: Approval, context: CheckContext): readonly Diagnostic[] {
  const heard = context.index.leaving(state.id).map(({ trigger }) => (trigger.kind === 'event' ? trigger.event : ''));
  const outcomes = ['approved', 'rejected', ...(timeout?.outcome === 'expired' ? ['expired'] : [])];
  return outcomes.flatMap((outcome) => {
    if (heard.includes(`approval.${outcome}`)) return [];
    const params = { state: nameOf(state), fact: `approval.${outcome}` };
    return [diagnose('approval-unheard', { ...context.at(state, 'approval'), params })];
  });
}

/** Approvals name people who exist, can be decided, and each outcome leads somewhere. */
export const checkApprovals: Check = (context) =>
  context.workflow.states.flatMap((state) => {
    const { approval, type } = state;
    if (!approval) return [];
    if (type === 'final' || type === 'history') {
      return [diagnose('work-misplaced', { ...context.at(state, 'approval'), params: { state: nameOf(state) } })];
    }
    return [
      ...checkApprovers(state, approval, context),
      ...checkNumbers(state, approval, context),
      ...checkTimeout(state, approval, context),
      ...unheard(state, approval, context),
    ];
  });
