import type { Workflow } from '#catalog/language';
import type { Command, Commands, CommandType } from './command.ts';
import { addAction, changeAction, removeAction } from './commands/actions.ts';
import { addState } from './commands/add-state.ts';
import { addTransition } from './commands/add-transition.ts';
import * as stateEdits from './commands/change-state.ts';
import * as transitionEdits from './commands/change-transition.ts';
import { duplicate } from './commands/duplicate.ts';
import { addEvent, changeEvent, removeEvent } from './commands/events.ts';
import { addField, changeField, removeField } from './commands/fields.ts';
import { removeFragment, setUse, titleFragment } from './commands/fragments.ts';
import { insertState } from './commands/insert-state.ts';
import { makeFragment } from './commands/make-fragment.ts';
import { moveToLane } from './commands/move-to-lane.ts';
import { nestStates } from './commands/nest-states.ts';
import { addOption, changeOption, removeOption, setCountryOption } from './commands/options.ts';
import { pasteParts } from './commands/paste-parts.ts';
import { applyLayout, moveStates, pinStates, resizeState } from './commands/place-states.ts';
import { placeOnTransition } from './commands/place-on-transition.ts';
import { addPolicy, changePolicy, removePolicy } from './commands/policies.ts';
import { remove } from './commands/remove.ts';
import { rename, replaceTeam, titleEvent } from './commands/rename.ts';
import { setRouting } from './commands/routing.ts';
import { addScenarios, changeScenario, removeScenario } from './commands/scenarios.ts';
import { setStateType } from './commands/set-state-type.ts';
import { setApproval, setTasks } from './commands/state-work.ts';
import { translate } from './commands/translate.ts';
import { replaceDocument, setKeyPrefix, setWorkflowDescription, setWorkflowTitle } from './commands/workflow.ts';

type Handlers = { readonly [K in CommandType]: (document: Workflow, command: Commands[K]) => Workflow };

const handlers: Handlers = {
  addAction,
  addEvent,
  addField,
  addOption,
  addPolicy,
  addScenarios,
  addState,
  addTransition,
  applyLayout,
  changeAction,
  changeEvent,
  changeField,
  changeOption,
  changePolicy,
  changeScenario,
  duplicate,
  insertState,
  makeFragment,
  moveStates,
  moveToLane,
  nestStates,
  pasteParts,
  pinStates,
  placeOnTransition,
  remove,
  removeAction,
  removeEvent,
  removeField,
  removeFragment,
  removeOption,
  removePolicy,
  removeScenario,
  rename,
  replaceDocument,
  replaceTeam,
  resizeState,
  setApproval,
  setCountryOption,
  setKeyPrefix,
  setRouting,
  setStateType,
  setTasks,
  setUse,
  setWorkflowDescription,
  setWorkflowTitle,
  titleEvent,
  titleFragment,
  translate,
  ...stateEdits,
  ...transitionEdits,
};

function handle<K extends CommandType>(document: Workflow, type: K, command: Commands[K]): Workflow {
  return handlers[type](document, command);
}

/** The document after the command alone: without the rules' leave and without the behaviours that keep it consistent. */
export function applyCommand(document: Workflow, command: Command): Workflow {
  return handle(document, command.type, command);
}
