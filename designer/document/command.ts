import type { AddAction, ChangeAction, RemoveAction } from './commands/actions.ts';
import type { AddState } from './commands/add-state.ts';
import type { AddTransition } from './commands/add-transition.ts';
import type {
  RenameState,
  SetCategory,
  SetClock,
  SetHistory,
  SetInitial,
  SetOnlyIf,
  SetQueue,
  SetTeam,
} from './commands/change-state.ts';
import type {
  MoveTransitionEnd,
  SetGuard,
  SetReenter,
  SetTransitionRoles,
  SetTransitionTitle,
  SetTrigger,
} from './commands/change-transition.ts';
import type { Duplicate } from './commands/duplicate.ts';
import type { AddEvent, ChangeEvent, RemoveEvent } from './commands/events.ts';
import type { AddField, ChangeField, RemoveField } from './commands/fields.ts';
import type { RemoveFragment, SetUse, TitleFragment } from './commands/fragments.ts';
import type { InsertState } from './commands/insert-state.ts';
import type { MakeFragment } from './commands/make-fragment.ts';
import type { MoveToLane } from './commands/move-to-lane.ts';
import type { NestStates } from './commands/nest-states.ts';
import type { AddOption, ChangeOption, RemoveOption, SetCountryOption } from './commands/options.ts';
import type { PasteParts } from './commands/paste-parts.ts';
import type { ApplyLayout, MoveStates, PinStates, ResizeState } from './commands/place-states.ts';
import type { AddPolicy, ChangePolicy, RemovePolicy } from './commands/policies.ts';
import type { PlaceOnTransition } from './commands/place-on-transition.ts';
import type { Remove } from './commands/remove.ts';
import type { Rename, ReplaceTeam, TitleEvent } from './commands/rename.ts';
import type { SetRouting } from './commands/routing.ts';
import type { AddScenarios, ChangeScenario, RemoveScenario } from './commands/scenarios.ts';
import type { SetStateType } from './commands/set-state-type.ts';
import type { SetApproval, SetTasks } from './commands/state-work.ts';
import type { Translate } from './commands/translate.ts';
import type { ReplaceDocument, SetKeyPrefix, SetWorkflowDescription, SetWorkflowTitle } from './commands/workflow.ts';

/** Every edit of a workflow document, by its name. */
export interface Commands {
  readonly addAction: AddAction;
  readonly addEvent: AddEvent;
  readonly addField: AddField;
  readonly addOption: AddOption;
  readonly addPolicy: AddPolicy;
  readonly addScenarios: AddScenarios;
  readonly addState: AddState;
  readonly addTransition: AddTransition;
  readonly applyLayout: ApplyLayout;
  readonly changeAction: ChangeAction;
  readonly changeEvent: ChangeEvent;
  readonly changeField: ChangeField;
  readonly changeOption: ChangeOption;
  readonly changePolicy: ChangePolicy;
  readonly changeScenario: ChangeScenario;
  readonly duplicate: Duplicate;
  readonly insertState: InsertState;
  readonly makeFragment: MakeFragment;
  readonly moveStates: MoveStates;
  readonly moveToLane: MoveToLane;
  readonly moveTransitionEnd: MoveTransitionEnd;
  readonly nestStates: NestStates;
  readonly pasteParts: PasteParts;
  readonly pinStates: PinStates;
  readonly placeOnTransition: PlaceOnTransition;
  readonly remove: Remove;
  readonly removeAction: RemoveAction;
  readonly removeEvent: RemoveEvent;
  readonly removeField: RemoveField;
  readonly removeFragment: RemoveFragment;
  readonly removeOption: RemoveOption;
  readonly removePolicy: RemovePolicy;
  readonly removeScenario: RemoveScenario;
  readonly rename: Rename;
  readonly renameState: RenameState;
  readonly replaceDocument: ReplaceDocument;
  readonly replaceTeam: ReplaceTeam;
  readonly resizeState: ResizeState;
  readonly setApproval: SetApproval;
  readonly setCategory: SetCategory;
  readonly setClock: SetClock;
  readonly setCountryOption: SetCountryOption;
  readonly setGuard: SetGuard;
  readonly setHistory: SetHistory;
  readonly setInitial: SetInitial;
  readonly setKeyPrefix: SetKeyPrefix;
  readonly setOnlyIf: SetOnlyIf;
  readonly setQueue: SetQueue;
  readonly setReenter: SetReenter;
  readonly setRouting: SetRouting;
  readonly setStateType: SetStateType;
  readonly setTasks: SetTasks;
  readonly setTeam: SetTeam;
  readonly setTransitionRoles: SetTransitionRoles;
  readonly setTransitionTitle: SetTransitionTitle;
  readonly setTrigger: SetTrigger;
  readonly setUse: SetUse;
  readonly setWorkflowDescription: SetWorkflowDescription;
  readonly setWorkflowTitle: SetWorkflowTitle;
  readonly titleEvent: TitleEvent;
  readonly titleFragment: TitleFragment;
  readonly translate: Translate;
}

/** The name of an edit. */
export type CommandType = keyof Commands;

/** One edit, as plain data. */
export type Command = Commands[CommandType];
