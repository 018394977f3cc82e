'use client';
import { useMemo } from 'react';
import { textIn, type Action, type Text } from '#catalog/language';
import type { ActionPlace } from '#designer/document';
import { actionTypeOf } from '#plugins/sdk';
import { SchemaForm, type Json } from '#ui/forms';
import { useTexts } from '#ui/texts';
import { Choice } from './choice.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LINK_ACTION_FORMS, type OfferedDeclaration } from './link-action-forms.ts';
import { labelsOf } from './param-labels.ts';
import { RemoveButton } from './remove-button.tsx';
import { Section } from './section.tsx';
import { SetFieldForm } from './set-field-form.tsx';

/** The kernel's own action: sets a field of the ticket. */
const SET_FIELD = 'ticket.set';

interface Offered {
  readonly type: string;
  readonly title: Text;
  /** Absent: it is the kernel's own. */
  readonly plugin: Text | undefined;
  readonly declaration: OfferedDeclaration;
}

function useOffered(): readonly Offered[] {
  const { manifests } = useInspector();
  return useMemo(
    () => [
      ...LINK_ACTION_FORMS.map(({ type, declaration }) => ({
        type,
        title: declaration.title,
        plugin: undefined,
        declaration,
      })),
      ...manifests.flatMap((manifest) =>
        Object.entries(manifest.actions).map(([name, declaration]) => ({
          type: actionTypeOf(manifest, name),
          title: declaration.title,
          plugin: manifest.title,
          declaration,
        })),
      ),
    ],
    [manifests],
  );
}

interface ActionItemProps {
  readonly action: Action;
  readonly offered: Offered | undefined;
  readonly onChange: (action: Action) => void;
  readonly onRemove: () => void;
}

function ActionItem({ action, offered, onChange, onRemove }: ActionItemProps) {
  const t = useTexts(inspectorTexts);
  const { language, editor } = useInspector();
  const labels = useMemo(() => (offered ? labelsOf(offered.declaration, language) : undefined), [offered, language]);
  const isSet = action.type === SET_FIELD;
  const title = isSet ? t('action.set') : offered ? textIn(offered.title, language) : action.type;
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <span title={offered ? textIn(offered.declaration.description, language) : action.type}>{title}</span>
        <RemoveButton label={t('action.remove', { action: title })} onRemove={onRemove} />
      </div>
      {isSet ? <SetFieldForm action={action} onChange={onChange} /> : null}
      {!isSet && !offered ? <p className={styles['soft']}>{t('action.unknown')}</p> : null}
      {offered && labels ? (
        <SchemaForm
          schema={offered.declaration.params}
          value={action.params}
          disabled={editor.readOnly}
          expressions
          labelOf={labels}
          onChange={(params: Json) => onChange({ ...action, params: asParams(params) })}
        />
      ) : null}
    </li>
  );
}

function asParams(value: Json): Action['params'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Action['params']) : {};
}

export interface ActionsSectionProps {
  readonly title: string;
  readonly place: ActionPlace;
  readonly actions: readonly Action[];
}

/** The actions of one place, each with the form that its schema makes, and the picker that adds one. */
export function ActionsSection({ title, place, actions }: ActionsSectionProps) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const offered = useOffered();
  const { run } = editor;
  const key = JSON.stringify(place);
  const options = [
    { value: '', label: t('action.choose') },
    { value: SET_FIELD, label: t('action.set') },
    ...offered.map((each) => ({
      value: each.type,
      label: `${each.plugin ? textIn(each.plugin, language) : t('linked')}: ${textIn(each.title, language)}`,
    })),
  ];
  return (
    <Section title={title} count={actions.length} opened={actions.length > 0}>
      {actions.length === 0 ? null : (
        <ul style={{ display: 'contents', listStyle: 'none' }}>
          {actions.map((action, index) => (
            <ActionItem
              key={`${key} ${index} ${action.type}`}
              action={action}
              offered={offered.find((each) => each.type === action.type)}
              onChange={(changed) =>
                run({ type: 'changeAction', place, index, action: changed }, `action ${key} ${index}`)
              }
              onRemove={() => run({ type: 'removeAction', place, index })}
            />
          ))}
        </ul>
      )}
      {editor.readOnly ? null : (
        <Choice
          label={t('action.add')}
          value=""
          options={options}
          onChoose={(type) => {
            if (type !== '') run({ type: 'addAction', place, action: { type, params: {} } });
          }}
        />
      )}
    </Section>
  );
}
