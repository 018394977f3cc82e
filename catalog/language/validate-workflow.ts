import { checkActions } from './checks/check-actions.ts';
import { checkChoice } from './checks/check-choice.ts';
import { checkConditions } from './checks/check-conditions.ts';
import { checkCompletion } from './checks/check-completion.ts';
import { checkContext, nameOf, type Check, type CheckContext } from './checks/check-context.ts';
import { checkEventless } from './checks/check-eventless.ts';
import { checkHierarchy } from './checks/check-hierarchy.ts';
import { checkLoops } from './checks/check-loops.ts';
import { checkNames } from './checks/check-names.ts';
import { checkRaiseCycle } from './checks/check-raise-cycle.ts';
import { checkReachability } from './checks/check-reachability.ts';
import { checkReferences } from './checks/check-references.ts';
import { checkRoles } from './checks/check-roles.ts';
import { checkApprovals } from './checks/check-approvals.ts';
import { checkTasks } from './checks/check-tasks.ts';
import { checkTeams } from './checks/check-teams.ts';
import { checkTransitions } from './checks/check-transitions.ts';
import { checkUnwritten } from './checks/check-unwritten.ts';
import { checkUsage } from './checks/check-usage.ts';
import type { Diagnostic } from './diagnostic.ts';
import { diagnose } from './diagnostic-code.ts';
import { expandWorkflow, inSource } from './expand-workflow.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Workflow } from './workflow.ts';

/** Bounds of a workflow; far beyond what people draw, and what a machine still compiles within a second. */
export const WORKFLOW_LIMITS = { states: 5000, transitions: 20_000, depth: 30 } as const;

const STRUCTURE: readonly Check[] = [checkNames, checkHierarchy];
const MEANING: readonly Check[] = [
  checkTransitions,
  checkChoice,
  checkTeams,
  checkTasks,
  checkApprovals,
  checkConditions,
  checkActions,
  checkReferences,
];
/** These follow initial states and parents, so they need a sound structure. */
const BEHAVIOUR: readonly Check[] = [
  checkEventless,
  checkRaiseCycle,
  checkLoops,
  checkReachability,
  checkCompletion,
  checkUsage,
  checkUnwritten,
  checkRoles,
];

/** Stops at the first state that lies too deep, so that a hostile chain of parents is not walked from each of its states. */
function tooDeep(context: CheckContext): readonly Diagnostic[] {
  const { workflow, index } = context;
  const { depth: limit } = WORKFLOW_LIMITS;
  const deep = workflow.states.find((state) => index.ancestorsOf(state.id).length > limit);
  return deep ? [diagnose('too-deep', { ...context.at(deep, 'parent'), params: { state: nameOf(deep), limit } })] : [];
}

function tooLarge(context: CheckContext): readonly Diagnostic[] {
  const { states, transitions } = context.workflow;
  const { states: mostStates, transitions: mostTransitions } = WORKFLOW_LIMITS;
  if (states.length > mostStates) {
    return [diagnose('too-many-states', { path: ['states'], params: { limit: mostStates, count: states.length } })];
  }
  if (transitions.length > mostTransitions) {
    const params = { limit: mostTransitions, count: transitions.length };
    return [diagnose('too-many-transitions', { path: ['transitions'], params })];
  }
  return tooDeep(context);
}

/**
 * Judges a workflow like a compiler: errors are what cannot run, warnings what probably was not meant. A workflow without errors
 * compiles, and each of its steps ends. Looks at the document with everything in it; what the countries' options leave of it is judged
 * by `validateRelease`. Never throws. Without a vocabulary, what only the installation knows (actions, teams, people) is not judged.
 */
export function validateWorkflow(workflow: Workflow, vocabulary?: Vocabulary): readonly Diagnostic[] {
  const expanded = expandWorkflow(workflow);
  const { diagnostics } = expanded;
  if (diagnostics.some(({ severity }) => severity === 'error')) return diagnostics;
  const found = judged(expanded.workflow, vocabulary);
  return expanded.workflow === workflow ? found : [...diagnostics, ...found.map((each) => inSource(each, expanded))];
}

function judged(workflow: Workflow, vocabulary: Vocabulary | undefined): readonly Diagnostic[] {
  const context = checkContext(workflow, vocabulary);
  const large = tooLarge(context);
  if (large.length > 0) return large;
  const structure = STRUCTURE.flatMap((check) => check(context));
  const meaning = MEANING.flatMap((check) => check(context));
  const behaviour = structure.length > 0 ? [] : BEHAVIOUR.flatMap((check) => check(context));
  return [...structure, ...meaning, ...behaviour];
}
