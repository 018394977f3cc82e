'use client';
import { Checkbox } from '@mantine/core';
import { textIn, type Transition } from '#catalog/language';
import { ConditionField } from '#designer/conditions';
import { useTexts } from '#ui/texts';
import { ActionsSection } from './actions-section.tsx';
import { Choice } from './choice.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { OnlyIfChoice } from './only-if-choice.tsx';
import { PartAct } from './part-act.tsx';
import { RolesField } from './roles-field.tsx';
import { Section } from './section.tsx';
import { TriggerEditor } from './trigger-editor.tsx';

function EndChoices({ transition }: { readonly transition: Transition }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { id, source, target } = transition;
  const titled = editor.document.states.map((state) => ({
    value: state.id,
    label: textIn(state.title, language),
    state,
  }));
  const leavable = titled.filter(({ state }) => state.type !== 'final' && state.type !== 'history');
  return (
    <>
      <Choice
        label={t('transition.source')}
        value={source}
        options={leavable}
        onChoose={(state) => editor.run({ type: 'moveTransitionEnd', id, end: 'source', state })}
      />
      <Choice
        label={t('transition.target')}
        value={target ?? ''}
        options={[...titled, { value: '', label: t('transition.stays') }]}
        onChoose={(state) =>
          editor.run({ type: 'moveTransitionEnd', id, end: 'target', ...(state === '' ? {} : { state }) })
        }
      />
    </>
  );
}

/** Under which condition it may be taken. */
function GuardField({ transition }: { readonly transition: Transition }) {
  const t = useTexts(inspectorTexts);
  const { editor, sentence } = useInspector();
  const { id, guard = '', trigger } = transition;
  return (
    <ConditionField
      label={t('guard.label')}
      value={guard}
      workflow={editor.document}
      event={trigger.kind === 'event' ? trigger.event : null}
      readOnly={editor.readOnly}
      sentence={sentence}
      onChange={(text, gesture) =>
        editor.run({ type: 'setGuard', id, ...(text.trim() === '' ? {} : { guard: text }) }, gesture)
      }
    />
  );
}

/** Everything about one transition. */
export function TransitionPanel({ transition }: { readonly transition: Transition }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { document, run, readOnly } = editor;
  const { id, trigger, roles } = transition;
  const event = trigger.kind === 'event' ? document.events.find(({ type }) => type === trigger.event) : undefined;
  return (
    <div key={id}>
      <div className={styles['panel']}>
        <h2 className={styles['heading']}>{t('transition.heading')}</h2>
        <EndChoices transition={transition} />
        <TriggerEditor transition={transition} />
        <GuardField transition={transition} />
        {transition.target === undefined ? null : (
          <Checkbox
            label={t('transition.reenter')}
            description={t('transition.reenterHint')}
            checked={transition.reenter}
            disabled={readOnly}
            onChange={(change) => run({ type: 'setReenter', id, reenter: change.currentTarget.checked })}
          />
        )}
        <OnlyIfChoice part={{ kind: 'transition', id }} option={transition.onlyIf} />
        <span className={styles['id']}>{id}</span>
      </div>
      <ActionsSection
        title={t('transition.actions')}
        place={{ kind: 'transition', transition: id }}
        actions={transition.actions}
      />
      <Section title={t('transition.who')} count={roles?.length ?? event?.roles.length ?? 0}>
        <Checkbox
          label={t('transition.ownRoles')}
          checked={roles !== undefined}
          disabled={readOnly}
          onChange={(change) =>
            run({
              type: 'setTransitionRoles',
              id,
              ...(change.currentTarget.checked ? { roles: event?.roles ?? ['agent'] } : {}),
            })
          }
        />
        {roles ? (
          <RolesField roles={roles} onChange={(next) => run({ type: 'setTransitionRoles', id, roles: next })} />
        ) : null}
        <LiveText
          label={t('transition.ownTitle')}
          description={t('transition.ownTitleHint')}
          value={transition.title ? textIn(transition.title, language) : ''}
          onWrite={(title, gesture) =>
            run({ type: 'setTransitionTitle', id, language, ...(title.trim() === '' ? {} : { title }) }, gesture)
          }
        />
      </Section>
      {readOnly ? null : <PartAct part={{ kind: 'transition', id }} label={t('transition.remove')} />}
    </div>
  );
}
