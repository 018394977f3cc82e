'use client';
import { Button } from '@mantine/core';
import type { Part } from '#designer/document';
import { Icon } from '#ui/icons';
import styles from './inspector.module.css';
import { useInspector } from './inspector-context.ts';

/** Takes the selected part away; it can be undone. */
export function PartAct({ part, label }: { readonly part: Part; readonly label: string }) {
  const { editor } = useInspector();
  const ids = (kind: Part['kind']) => (part.kind === kind ? [part.id] : []);
  return (
    <div className={styles['panel']}>
      <Button
        variant="default"
        leftSection={<Icon name="trash" size={14} />}
        onClick={() => {
          editor.run({ type: 'remove', states: ids('state'), transitions: ids('transition') });
          editor.select([]);
        }}
      >
        {label}
      </Button>
    </div>
  );
}
