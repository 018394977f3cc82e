'use client';
import { ActionIcon, TextInput } from '@mantine/core';
import { Panel } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Part } from '#designer/document';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import styles from './search-panel.module.css';

/** Something that can be found. */
export interface Findable {
  readonly part: Part;
  /** Its title, and what tells it from others. */
  readonly name: string;
  readonly words: string;
}

export interface SearchPanelProps {
  readonly findables: readonly Findable[];
  readonly onJump: (part: Part) => void;
  readonly onClose: () => void;
}

const MOST_SHOWN = 8;

/** The parts whose words hold all words that were written. */
export function found(findables: readonly Findable[], text: string): readonly Findable[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return findables.filter((each) => words.every((word) => each.words.includes(word)));
}

/** Finds states and transitions by their names: arrows choose, Enter jumps, Escape ends. */
export function SearchPanel({ findables, onJump, onClose }: SearchPanelProps) {
  const t = useTexts(canvasTexts);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const matches = useMemo(() => found(findables, text), [findables, text]);
  const shown = matches.slice(0, MOST_SHOWN);
  const jump = (match: Findable | undefined) => {
    if (match) onJump(match.part);
  };
  return (
    <Panel position="top-right" className={styles['panel'] ?? ''}>
      <div
        role="search"
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter') jump(shown[at]);
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (by === 0 || shown.length === 0) return;
          event.preventDefault();
          const next = (at + by + shown.length) % shown.length;
          setAt(next);
          jump(shown[next]);
        }}
      >
        <TextInput
          ref={input}
          aria-label={t('searchLabel')}
          placeholder={t('searchLabel')}
          leftSection={<Icon name="search" size={14} />}
          rightSection={
            <ActionIcon variant="subtle" color="gray" aria-label={t('searchClose')} onClick={onClose}>
              <Icon name="close" size={14} />
            </ActionIcon>
          }
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
        />
        <p role="status" className={styles['count']}>
          {text.trim() === ''
            ? ''
            : matches.length === 0
              ? t('searchNone')
              : t('searchCount', { count: matches.length })}
        </p>
        <ul className={styles['matches']}>
          {shown.map((match, index) => (
            <li key={`${match.part.kind} ${match.part.id}`}>
              <button
                type="button"
                className={styles['match']}
                data-chosen={index === at || undefined}
                onClick={() => {
                  setAt(index);
                  jump(match);
                }}
              >
                {match.name}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
