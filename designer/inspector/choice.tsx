'use client';
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useInspector } from './inspector-context.ts';

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
  readonly description?: ReactNode;
  readonly disabled?: boolean;
}

/** One of a few values, chosen with the platform's own list. */
export function Choice<T extends string>({ label, value, options, onChoose, description, disabled }: ChoiceProps<T>) {
  const { editor } = useInspector();
  return (
    <NativeSelect
      label={label}
      description={description}
      value={value}
      data={[...options]}
      disabled={disabled ?? editor.readOnly}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChoose(chosen.value);
      }}
    />
  );
}
