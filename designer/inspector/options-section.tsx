'use client';
import { Checkbox } from '@mantine/core';
import { textIn, type Option } from '#catalog/language';
import { textFrom, writeText } from '#designer/document';
import { useTexts } from '#ui/texts';
import { AddByTitle } from './add-by-title.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { RemoveButton } from './remove-button.tsx';
import { Section } from './section.tsx';

function OptionItem({ option }: { readonly option: Option }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { run } = editor;
  const title = textIn(option.title, language);
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <span className={styles['id']}>options.{option.id}</span>
        <RemoveButton
          label={t('option.remove', { option: title })}
          onRemove={() => run({ type: 'removeOption', id: option.id })}
        />
      </div>
      <LiveText
        label={t('title')}
        value={title}
        onWrite={(text, gesture) =>
          run({ type: 'changeOption', option: { ...option, title: writeText(option.title, text, language) } }, gesture)
        }
      />
      <Checkbox
        label={t('option.default')}
        checked={option.default}
        disabled={editor.readOnly}
        onChange={(change) =>
          run({ type: 'changeOption', option: { ...option, default: change.currentTarget.checked } })
        }
      />
    </li>
  );
}

/** The switches that countries may set. */
export function OptionsSection() {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { options } = editor.document;
  return (
    <Section title={t('options')} count={options.length}>
      <ul style={{ display: 'contents', listStyle: 'none' }}>
        {options.map((option) => (
          <OptionItem key={option.id} option={option} />
        ))}
      </ul>
      <AddByTitle
        label={t('option.newTitle')}
        act={t('option.add')}
        onAdd={(title) => editor.run({ type: 'addOption', title: textFrom(title, language) })}
      />
    </Section>
  );
}
