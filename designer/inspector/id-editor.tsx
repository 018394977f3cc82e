'use client';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Commands } from '#designer/document';
import { useTexts } from '#ui/texts';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';

/** An id that can be renamed everywhere it is used, in one act that can be undone. */
export function IdEditor({ reference }: Pick<Commands['rename'], 'reference'>) {
  const t = useTexts(inspectorTexts);
  const { editor, sentence } = useInspector();
  const [text, setText] = useState<string>();
  const [problem, setProblem] = useState<string>();
  if (text === undefined)
    return (
      <span className={styles['idRow']}>
        <span className={styles['id']}>{reference.id}</span>
        {editor.readOnly ? null : (
          <Button variant="subtle" size="compact-xs" onClick={() => setText(reference.id)}>
            {t('rename.begin')}
          </Button>
        )}
      </span>
    );
  const stop = () => {
    setText(undefined);
    setProblem(undefined);
  };
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text === reference.id) {
          stop();
          return;
        }
        const executed = editor.run({ type: 'rename', reference, to: text }, `rename ${reference.id}`);
        if (executed?.kind === 'refused') setProblem(sentence(executed.reason));
        else stop();
      }}
    >
      <TextInput
        label={t('rename.label')}
        description={t('rename.hint')}
        value={text}
        error={problem}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Escape') stop();
        }}
      />
      <Button type="submit" variant="default" size="compact-sm">
        {t('rename.act')}
      </Button>
    </form>
  );
}
