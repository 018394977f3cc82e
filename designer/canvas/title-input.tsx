'use client';
import { useRef, useState } from 'react';
import styles from './state-node.module.css';

export interface TitleInputProps {
  readonly title: string;
  /** What is written, for those who do not see it. */
  readonly label: string;
  /** The new title, or `undefined` where it was given up. Called once. */
  readonly onFinish: (title: string | undefined) => void;
}

/** A title that is being written in place: Enter or leaving the field keeps it, Escape gives it up. */
export function TitleInput({ title, label, onFinish }: TitleInputProps) {
  const [value, setValue] = useState(title);
  const finished = useRef(false);
  const finish = (kept: string | undefined) => {
    if (finished.current) return;
    finished.current = true;
    onFinish(kept);
  };
  const keep = () => finish(value.trim() === '' || value.trim() === title ? undefined : value.trim());
  return (
    <input
      className={`${styles['input'] ?? ''} nodrag nopan nowheel`}
      aria-label={label}
      value={value}
      autoFocus
      maxLength={500}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={keep}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        if (event.key === 'Escape') finish(undefined);
      }}
    />
  );
}
