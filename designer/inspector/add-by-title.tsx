'use client';
import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Icon } from '#ui/icons';
import styles from './inspector.module.css';
import { useInspector } from './inspector-context.ts';

export interface AddByTitleProps {
  /** The name of the field: "Title of the new field". */
  readonly label: string;
  /** A verb and its object: "Add field". */
  readonly act: string;
  readonly onAdd: (title: string) => void;
  /** Further choices beside the title. */
  readonly children?: ReactNode;
}

/** Adds a part by its title; its id is made from it. */
export function AddByTitle({ label, act, onAdd, children }: AddByTitleProps) {
  const { editor } = useInspector();
  const [title, setTitle] = useState('');
  if (editor.readOnly) return null;
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        onAdd(title.trim());
        setTitle('');
      }}
    >
      <TextInput
        label={label}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {children}
      <Button
        type="submit"
        variant="default"
        size="compact-sm"
        disabled={title.trim() === ''}
        leftSection={<Icon name="plus" size={14} />}
      >
        {act}
      </Button>
    </form>
  );
}
