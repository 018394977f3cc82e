'use client';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { slugFrom, textIn, type Field } from '#catalog/language';
import { textFrom, writeText } from '#designer/document';
import { useTexts } from '#ui/texts';
import { AddByTitle } from './add-by-title.tsx';
import { Choice } from './choice.tsx';
import { IdEditor } from './id-editor.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { RemoveButton } from './remove-button.tsx';
import { Section } from './section.tsx';
import { UsageList } from './usage-list.tsx';

const TYPES = ['text', 'number', 'switch', 'choice', 'instant', 'amount'] as const satisfies readonly Field['type'][];

type ChoiceField = Extract<Field, { type: 'choice' }>;

function Choices({ field }: { readonly field: ChoiceField }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const write = (choices: ChoiceField['choices'], gesture?: string) =>
    editor.run({ type: 'changeField', field: { ...field, choices } }, gesture);
  return (
    <>
      {field.choices.map((choice, index) => (
        <div key={choice.id} className={styles['row']}>
          <LiveText
            label={t('field.choice', { number: index + 1 })}
            value={textIn(choice.title, language)}
            onWrite={(title, gesture) =>
              write(field.choices.with(index, { ...choice, title: writeText(choice.title, title, language) }), gesture)
            }
          />
          {field.choices.length > 1 ? (
            <RemoveButton
              label={t('field.removeChoice', { choice: textIn(choice.title, language) })}
              onRemove={() => write(field.choices.toSpliced(index, 1))}
            />
          ) : null}
        </div>
      ))}
      <AddByTitle
        label={t('field.newChoice')}
        act={t('field.addChoice')}
        onAdd={(title) => {
          const taken = new Set(field.choices.map(({ id }) => id));
          const id = slugFrom(title, { taken, fallback: 'choice' });
          write([...field.choices, { id, title: textFrom(title, language) }]);
        }}
      />
    </>
  );
}

function FieldItem({ field }: { readonly field: Field }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { run, readOnly } = editor;
  const title = textIn(field.title, language);
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <span>
          {t(`fieldType.${field.type}`)} <IdEditor reference={{ kind: 'field', id: field.id }} />
        </span>
        <RemoveButton
          label={t('field.remove', { field: title })}
          onRemove={() => run({ type: 'removeField', id: field.id })}
        />
      </div>
      <LiveText
        label={t('title')}
        value={title}
        onWrite={(text, gesture) =>
          run({ type: 'changeField', field: { ...field, title: writeText(field.title, text, language) } }, gesture)
        }
      />
      <Checkbox
        label={t('field.required')}
        checked={field.required}
        disabled={readOnly}
        onChange={(change) => run({ type: 'changeField', field: { ...field, required: change.currentTarget.checked } })}
      />
      <Checkbox
        label={t('field.personal')}
        checked={field.personal}
        disabled={readOnly}
        onChange={(change) => run({ type: 'changeField', field: { ...field, personal: change.currentTarget.checked } })}
      />
      <UsageList reference={{ kind: 'field', id: field.id }} />
      {field.type === 'choice' ? <Choices field={field} /> : null}
    </li>
  );
}

/** The fields that the workflow's tickets carry. */
export function FieldsSection() {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const [fieldType, setFieldType] = useState<Field['type']>('text');
  const { fields } = editor.document;
  return (
    <Section title={t('fields')} count={fields.length}>
      <ul style={{ display: 'contents', listStyle: 'none' }}>
        {fields.map((field) => (
          <FieldItem key={field.id} field={field} />
        ))}
      </ul>
      <AddByTitle
        label={t('field.newTitle')}
        act={t('field.add')}
        onAdd={(title) => {
          const firstChoice = { en: 'First', ru: 'Первое', pl: 'Pierwsze' };
          editor.run({ type: 'addField', title: textFrom(title, language), fieldType, firstChoice });
        }}
      >
        <Choice
          label={t('field.type')}
          value={fieldType}
          options={TYPES.map((value) => ({ value, label: t(`fieldType.${value}`) }))}
          onChoose={setFieldType}
        />
      </AddByTitle>
    </Section>
  );
}
