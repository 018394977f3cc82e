'use client';
import { Textarea, TextInput } from '@mantine/core';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { Executed } from '#designer/document';
import { useTexts } from '#ui/texts';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';

export interface LiveTextProps {
  readonly label: string;
  readonly value: string;
  /** Writes what stands in the field now; all letters of one visit bear the same gesture. */
  readonly onWrite: (value: string, gesture: string) => Executed | undefined;
  readonly multiline?: boolean;
  readonly monospace?: boolean;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  /** What is wrong with what is written, where it is told at once. */
  readonly problem?: string | undefined;
}

/** A text that is written into the document letter by letter. What the document cannot hold stays in the field, with the reason. */
export function LiveText(props: LiveTextProps) {
  const { label, value, onWrite, multiline = false, monospace = false, description, placeholder, problem } = props;
  const t = useTexts(inspectorTexts);
  const { editor, sentence } = useInspector();
  const id = useId();
  const visits = useRef(0);
  const [refused, setRefused] = useState<{ readonly text: string; readonly why: string }>();
  const write = (text: string) => {
    const executed = onWrite(text, `${id} ${visits.current}`);
    if (executed?.kind !== 'refused') setRefused(undefined);
    else setRefused({ text, why: text.trim() === '' ? t('needed') : sentence(executed.reason) });
  };
  const shared = {
    label,
    value: refused?.text ?? value,
    description,
    placeholder,
    error: refused?.why ?? problem,
    readOnly: editor.readOnly,
    onFocus: () => {
      visits.current += 1;
    },
    ...(monospace ? { styles: { input: { fontFamily: 'var(--mantine-font-family-monospace)' } } } : {}),
  };
  return multiline ? (
    <Textarea {...shared} autosize minRows={2} maxRows={12} onChange={(event) => write(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => write(event.currentTarget.value)} />
  );
}
