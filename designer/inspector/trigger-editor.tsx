'use client';
import {
  eventTitle,
  isWildcard,
  matchesEvent,
  SYSTEM_EVENTS,
  textIn,
  type Transition,
  type Trigger,
} from '#catalog/language';
import { textFrom, type NewTrigger } from '#designer/document';
import { useTexts } from '#ui/texts';
import { AddByTitle } from './add-by-title.tsx';
import { Choice } from './choice.tsx';
import { DelayFields } from './delay-fields.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import { LiveText } from './live-text.tsx';
import { useRef, useState } from 'react';

type EventTrigger = Extract<Trigger, { kind: 'event' }>;
type SetTrigger = (trigger: NewTrigger) => void;

const NEW_EVENT = '+';
const SYSTEM = new Set<string>(SYSTEM_EVENTS);

/** Whether a descriptor of several events is also one of some that the desk sends by itself. */
const hearsSystem = (event: string): boolean =>
  isWildcard(event) && SYSTEM_EVENTS.some((type) => matchesEvent(event, type));

/** How events are called that the canvas made for a transition. */
const PLACEHOLDER = 'ticket.move-to-';

/** Whether an event's type follows its title: while the event still bears the name the canvas gave it, and for the rest of that visit. */
function useFollowing(): (type: string, gesture: string) => boolean {
  const visit = useRef({ gesture: '', follows: false });
  return (type, gesture) => {
    if (visit.current.gesture !== gesture) visit.current = { gesture, follows: type.startsWith(PLACEHOLDER) };
    return visit.current.follows;
  };
}

function EventFields({ trigger, onSet }: { readonly trigger: EventTrigger; readonly onSet: SetTrigger }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const [declaring, setDeclaring] = useState(false);
  const { events } = editor.document;
  const declared = events.find((event) => event.type === trigger.event);
  const follows = useFollowing();
  const known = events.map((event) => ({ value: event.type, label: textIn(event.title, language) }));
  const system = SYSTEM_EVENTS.filter((type) => !events.some((event) => event.type === type));
  const current =
    declared || trigger.event === '*' || SYSTEM.has(trigger.event)
      ? []
      : [{ value: trigger.event, label: trigger.event }];
  return (
    <>
      <Choice
        label={t('trigger.event')}
        description={hearsSystem(trigger.event) && !declaring ? t('trigger.anyHint') : undefined}
        value={declaring ? NEW_EVENT : trigger.event}
        options={[
          ...known,
          ...current,
          { value: '*', label: t('trigger.any') },
          ...system.map((type) => ({
            value: type,
            label: t('trigger.system', { event: eventTitle(editor.document, type, language) }),
          })),
          { value: NEW_EVENT, label: t('trigger.newEvent') },
        ]}
        onChoose={(event) => {
          setDeclaring(event === NEW_EVENT);
          if (event !== NEW_EVENT) onSet({ kind: 'event', event });
        }}
      />
      {declaring ? (
        <AddByTitle
          label={t('trigger.newTitle')}
          act={t('trigger.declare')}
          onAdd={(title) => {
            setDeclaring(false);
            onSet({ kind: 'new-event', title: textFrom(title, language) });
          }}
        />
      ) : null}
      {declared && !declaring ? (
        <LiveText
          label={t('trigger.eventTitle')}
          description={declared.type}
          value={textIn(declared.title, language)}
          onWrite={(title, gesture) =>
            editor.run(
              { type: 'titleEvent', event: declared.type, title, language, follows: follows(declared.type, gesture) },
              gesture,
            )
          }
        />
      ) : null}
    </>
  );
}

function AtFields({ field, onSet }: { readonly field: string; readonly onSet: SetTrigger }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const instants = editor.document.fields.filter(({ type }) => type === 'instant');
  return (
    <Choice
      label={t('trigger.field')}
      value={field}
      options={instants.map(({ id, title }) => ({ value: id, label: textIn(title, language) }))}
      onChoose={(id) => onSet({ kind: 'at', field: id })}
    />
  );
}

/** What makes a transition be taken. */
export function TriggerEditor({ transition }: { readonly transition: Transition }) {
  const t = useTexts(inspectorTexts);
  const { editor } = useInspector();
  const { document, run } = editor;
  const { trigger, id } = transition;
  const set: SetTrigger = (next) => run({ type: 'setTrigger', id, trigger: next });
  const instant = document.fields.find(({ type }) => type === 'instant')?.id;
  const firstEvent = document.events[0]?.type;
  const kinds = (['event', 'after', 'at', 'always', 'done'] as const).filter(
    (kind) => kind !== 'at' || instant !== undefined || trigger.kind === 'at',
  );
  const choose = (kind: Trigger['kind']) => {
    if (kind === 'event') set(firstEvent === undefined ? NO_EVENT_YET : { kind, event: firstEvent });
    else if (kind === 'after') set({ kind, duration: 'PT4H', time: 'elapsed' });
    else if (kind === 'at' && instant !== undefined) set({ kind, field: instant });
    else if (kind === 'always' || kind === 'done') set({ kind });
  };
  return (
    <>
      <Choice
        label={t('trigger.kind')}
        value={trigger.kind}
        options={kinds.map((value) => ({ value, label: t(`triggerKind.${value}`) }))}
        onChoose={choose}
      />
      {trigger.kind === 'event' ? <EventFields key={id} trigger={trigger} onSet={set} /> : null}
      {trigger.kind === 'after' ? (
        <DelayFields delay={trigger} onSet={(delay) => set({ kind: 'after', ...delay })} />
      ) : null}
      {trigger.kind === 'at' ? <AtFields field={trigger.field} onSet={set} /> : null}
    </>
  );
}

const NO_EVENT_YET: NewTrigger = { kind: 'new-event', title: { en: 'Move on', ru: 'Дальше', pl: 'Dalej' } };
