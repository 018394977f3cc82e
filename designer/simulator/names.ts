import {
  delayedEventType,
  durationMs,
  eventTitle,
  textIn,
  type Language,
  type Text,
  type Transition,
  type Workflow,
} from '#catalog/language';
import { actionTypeOf, type PluginManifest } from '#plugins/sdk';
import { translate, translateReason, type DisplayLanguage, type Format } from '#ui/texts';
import { simulatorTexts } from './texts/simulator-texts.ts';

/** What names are made of. */
export interface NameSource {
  readonly workflow: Workflow;
  readonly manifests: readonly PluginManifest[];
  /** Titles of teams by id. */
  readonly teams: ReadonlyMap<string, string>;
  readonly shown: DisplayLanguage;
  readonly language: Language;
  readonly duration: Format['duration'];
}

/** How people call what a run names by id; an id without a title is shown as it is. */
export interface SimulatorNames {
  readonly state: (id: string) => string;
  readonly event: (type: string) => string;
  readonly field: (id: string) => string;
  readonly policy: (id: string) => string;
  readonly team: (id: string) => string;
  readonly action: (type: string) => string;
  readonly option: (id: string) => string;
  /** What makes a transition be taken: its title, its event's, or how long it waits. */
  readonly trigger: (transition: Transition) => string;
  /** What a timer waits for. */
  readonly timer: (id: string) => string;
  /** "14 days" of an ISO 8601 duration. */
  readonly duration: (iso: string) => string;
}

function table(parts: readonly { readonly id: string; readonly title: Text }[], language: Language) {
  const titles = new Map(parts.map(({ id, title }) => [id, textIn(title, language)]));
  return (id: string) => titles.get(id) ?? id;
}

/** The names of a workflow's parts in the reader's language. */
export function namesOf({ workflow, manifests, teams, shown, language, duration }: NameSource): SimulatorNames {
  const events = (type: string) => eventTitle(workflow, type, language);
  const actions = new Map(
    manifests.flatMap((manifest) =>
      Object.entries(manifest.actions).map(([name, { title }]) => [
        actionTypeOf(manifest, name),
        textIn(title, language),
      ]),
    ),
  );
  const own: Readonly<Record<string, string>> = {
    'ticket.created': translate(simulatorTexts, shown, 'journal.created'),
    'ticket.set-fields': translate(simulatorTexts, shown, 'ticket.changed'),
    'ticket.set-priority': translate(simulatorTexts, shown, 'ticket.priorityChanged'),
  };
  const work = (type: string) => translateReason(simulatorTexts, shown, { code: `work.events.${type}` });
  const state = table(workflow.states, language);
  const policy = table(workflow.sla, language);
  const field = table(workflow.fields, language);
  const declaredTasks = table(
    workflow.states.flatMap(({ tasks }) => tasks?.list ?? []),
    language,
  );
  /** By its name: that of its declaration, numbered where there are several. */
  const task = (name: string) => {
    const title = declaredTasks(name);
    return title === name ? declaredTasks(name.replace(/-\d+$/, '')) : title;
  };
  const isoWords = (iso: string) => {
    const ms = durationMs(iso);
    return ms === undefined ? iso : duration(ms);
  };
  const trigger = ({ title, trigger: by }: Transition): string => {
    if (title) return textIn(title, language);
    if (by.kind === 'event') return events(by.event);
    if (by.kind === 'after') return isoWords(by.duration);
    if (by.kind === 'at') return field(by.field);
    if (by.kind === 'always') return translate(simulatorTexts, shown, 'suggest.atOnce');
    return translate(simulatorTexts, shown, 'suggest.completed');
  };
  const delayed = new Map(
    workflow.transitions.flatMap((transition) =>
      transition.trigger.kind === 'after' || transition.trigger.kind === 'at'
        ? [[delayedEventType(transition), transition] as const]
        : [],
    ),
  );
  return {
    ...{ state, policy, field, trigger, duration: isoWords },
    event: (type) => (Object.hasOwn(own, type) ? own[type] : undefined) ?? work(type) ?? events(type),
    team: (id) => teams.get(id) ?? id,
    action: (type) => actions.get(type) ?? type,
    option: table(workflow.options, language),
    timer: (id) => {
      if (id.startsWith('sla:'))
        return translate(simulatorTexts, shown, 'timer.breach', { policy: policy(id.slice('sla:'.length)) });
      if (id.startsWith('task:')) {
        const name = id.slice('task:'.length).split(':', 1)[0] ?? id;
        return translate(simulatorTexts, shown, 'timer.task', { task: task(name) });
      }
      const transition = delayed.get(id);
      if (!transition) return translate(simulatorTexts, shown, 'timer.other');
      return transition.target === undefined
        ? trigger(transition)
        : `${trigger(transition)} → ${state(transition.target)}`;
    },
  };
}
