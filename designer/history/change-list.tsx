'use client';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { WorkflowChange } from '#catalog/language';
import type { Part } from '#designer/document';
import { useFormat, useLanguage, useTexts } from '#ui/texts';
import { changeWords } from './change-words.ts';
import { historyTexts } from './history-texts.ts';
import styles from './history.module.css';

/** So many are read at a glance. */
const SHOWN = 6;

/** The part of the drawing that a change is about. */
function partOf({ code, params }: WorkflowChange): Part | undefined {
  if (code === 'moved' || code === 'reordered') return undefined;
  const { kind, id } = params;
  return kind === 'state' || kind === 'transition' ? { kind, id } : undefined;
}

export interface ChangeListProps {
  readonly changes: readonly WorkflowChange[];
  /** How many there are in all, where not all were given. */
  readonly count?: number;
  readonly teams: ReadonlyMap<string, string>;
  /** Leads to a part in the drawing; `undefined` where the part is not in it. */
  readonly visit: (part: Part) => (() => void) | undefined;
}

/** Changes as sentences; those about a part of the drawing lead there. */
export function ChangeList({ changes, count = changes.length, teams, visit }: ChangeListProps) {
  const t = useTexts(historyTexts);
  const { language } = useLanguage();
  const format = useFormat();
  const [whole, setWhole] = useState(false);
  const shown = whole ? changes : changes.slice(0, SHOWN);
  const rest = count - shown.length;
  return (
    <ul className={styles['changes']}>
      {shown.map((change, index) => {
        const words = changeWords(change, { language, format, teams });
        const part = change.code === 'removed' ? undefined : partOf(change);
        const lead = part && visit(part);
        return (
          <li key={index} data-code={change.code}>
            {lead ? (
              <UnstyledButton className={styles['lead']} onClick={lead}>
                {words}
              </UnstyledButton>
            ) : (
              words
            )}
          </li>
        );
      })}
      {rest === 0 ? null : (
        <li>
          {whole ? (
            t('more', { count: rest })
          ) : (
            <UnstyledButton className={styles['lead']} data-more onClick={() => setWhole(true)}>
              {t('more', { count: rest })}
            </UnstyledButton>
          )}
        </li>
      )}
    </ul>
  );
}
