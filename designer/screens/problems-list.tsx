'use client';
import { useRef, type KeyboardEvent } from 'react';
import type { Diagnostic, Workflow } from '#catalog/language';
import { repairOf, type Repair } from '#designer/problems';
import { useTexts } from '#ui/texts';
import { ProblemItem } from './problem-item.tsx';
import { problemsTexts } from './problems-texts.ts';
import styles from './problems-drawer.module.css';

export interface ProblemsListProps {
  /** Undefined until the first check is done. */
  readonly diagnostics: readonly Diagnostic[] | undefined;
  readonly sentence: (diagnostic: Diagnostic) => string;
  readonly onVisit: (diagnostic: Diagnostic) => void;
  /** The workflow with its parts called as the reader does; undefined where nothing may be changed. */
  readonly document: Workflow | undefined;
  readonly onRepair: (repair: Repair) => void;
}

const GROUPS = [
  { severity: 'error', title: 'errors' },
  { severity: 'warning', title: 'warnings' },
] as const;

const keyOf = ({ code, element, path }: Diagnostic) => `${code} ${element?.id ?? ''} ${path.join('.')}`;

/** The problems grouped by severity. Arrow keys go from one to the next. */
export function ProblemsList({ diagnostics, sentence, onVisit, document, onRepair }: ProblemsListProps) {
  const t = useTexts(problemsTexts);
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const here = lines.findIndex((line) => line.closest('li')?.contains(window.document.activeElement));
    const next = lines[here + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const repair = (found: Repair) => {
    onRepair(found);
    // The button is gone now; the arrow keys go on from here.
    list.current?.focus();
  };
  if (!diagnostics || diagnostics.length === 0)
    return <p className={styles['empty']}>{diagnostics ? t('noneHint') : t('checking')}</p>;
  return (
    <div ref={list} className={styles['list']} tabIndex={-1} onKeyDown={walk}>
      {GROUPS.map(({ severity, title }) => {
        const found = diagnostics.filter((each) => each.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} aria-label={t(title)}>
            <h3 className={styles['heading']}>
              {t(title)} <span>{found.length}</span>
            </h3>
            <ul className={styles['items']}>
              {found.map((diagnostic, index) => (
                <ProblemItem
                  key={`${keyOf(diagnostic)} ${String(found.slice(0, index).filter((each) => keyOf(each) === keyOf(diagnostic)).length)}`}
                  diagnostic={diagnostic}
                  sentence={sentence(diagnostic)}
                  onVisit={() => onVisit(diagnostic)}
                  repair={document && repairOf(diagnostic, document)}
                  onRepair={repair}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
