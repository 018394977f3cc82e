export { offeredEvents, type OfferedEvent } from './allowed-events.ts';
export { compileWorkflow, type CompiledWorkflow } from './compile-workflow.ts';
export { activeStates } from './configuration.ts';
export { decide } from './decide.ts';
export type { Decision } from './decision.ts';
export { CORRECT_EVENT, DESK_EVENTS, isDeskEvent, type DeskEventType } from './desk-event.ts';
export type { JournalEntry } from './journal-entry.ts';
export { CREATED_EVENT, openTicket, type TicketRequest } from './open-ticket.ts';
export { outboxHeads } from './outbox-heads.ts';
export { generatedQueues, queueKey, type GeneratedQueue } from './queue-key.ts';
export { dueAtOf, wakeAtOf, weightOf } from './queue-order.ts';
export type { Facts, Scope } from './scope.ts';
export { elapsedMs } from './clock.ts';
export { BREACH_EVENT, stateClock } from './sla-clock.ts';
export { APPROVAL_EVENTS, isApprovalEvent, voteReason, type ApprovalEventType } from './approval-event.ts';
export { LINK_EVENTS, TELL_ACTION, isLinkEvent, type LinkEventType } from './link-event.ts';
export { workPlaces, type WorkPlaces } from './work-places.ts';
export { TASK_EVENTS, isTaskEvent, taskOf, type TaskEventType } from './task-event.ts';
export type {
  Assignment,
  Clock,
  ClockSegment,
  OutboxEntry,
  SlaClock,
  Snapshot,
  StateValue,
  Task,
  Ticket,
  TicketApproval,
  Timer,
} from './ticket.ts';
export type { Actor, TicketEvent } from './ticket-event.ts';
export { kernelTexts } from './texts/kernel-texts.ts';
export { checkExpectation, teamOf, type Mismatch, type StepResult } from './check-expectation.ts';
export { coverageOf, type Coverage } from './coverage.ts';
export {
  runScenario,
  scenarioCompiler,
  type CompileGiven,
  type ScenarioFailure,
  type ScenarioRun,
} from './run-scenario.ts';
export {
  effectsOf,
  nextTimer,
  openPlay,
  playStep,
  type Play,
  type Played,
  type ScenarioGiven,
  type ScenarioWorld,
} from './scenario-play.ts';
export { scenarioDiagnostic } from './scenario-diagnostic.ts';
export { scenarioWorld } from './scenario-world.ts';
