'use client';
import { TextInput } from '@mantine/core';
import { checkExpression, expressionEnvironment, textIn, type Action } from '#catalog/language';
import { useTexts } from '#ui/texts';
import { Choice } from './choice.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';

const written = (value: unknown) => (typeof value === 'string' ? value : '');

/** The kernel's own action: which field is set, and to what. */
export function SetFieldForm({ action, onChange }: { action: Action; onChange: (action: Action) => void }) {
  const t = useTexts(inspectorTexts);
  const { editor, language, sentence } = useInspector();
  const { document } = editor;
  const field = written(action.params['field']);
  const expression = written(action.params['expression']);
  const checked = expression === '' ? undefined : checkExpression(expression, expressionEnvironment(document));
  const fields = document.fields.map((each) => ({ value: each.id, label: textIn(each.title, language) }));
  return (
    <>
      <Choice
        label={t('action.field')}
        value={field}
        options={[{ value: '', label: t('none') }, ...fields]}
        onChoose={(id) => onChange({ ...action, params: { ...action.params, field: id } })}
      />
      <TextInput
        label={t('action.expression')}
        value={expression}
        disabled={editor.readOnly}
        error={checked && !checked.ok ? sentence(checked.reason) : undefined}
        onChange={(event) =>
          onChange({ ...action, params: { ...action.params, expression: event.currentTarget.value } })
        }
      />
    </>
  );
}
