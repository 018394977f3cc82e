'use client';
import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { Workflow } from '#catalog/language';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import styles from './guide.module.css';
import { guideTexts } from './guide-texts.ts';
import { HINTS, targetOf, type Hint } from './hints.ts';

export interface GuideStripProps {
  /** The open workflow: the hints are shown at it. */
  readonly document: Workflow;
  readonly onDismiss: () => void;
}

/** A ring that takes no room and no click: the target draws it itself. Dashed, so that it is not taken for the focus. */
const ring = (target: string, hint: Hint) =>
  `@media (min-width:48.01em){${target}:not(:focus-visible){outline:2px dashed var(--sd-accent);outline-offset:${OFFSETS[hint]};border-radius:var(--sd-radius)}}`;

/** What fills its bar to the edge would have the ring cut off outside. */
const OFFSETS: Record<Hint, string> = { palette: '-2px', state: '5px', simulate: '-2px', publish: '2px' };

/**
 * The first hints, one at a time, each with a ring around what it is about. The strip stands below the drawing, never over it: when it
 * goes the drawing gets its room and nothing in it moves. Not on a phone, where nothing is drawn.
 */
export function GuideStrip({ document: drawn, onDismiss }: GuideStripProps) {
  const t = useTexts(guideTexts);
  const [at, setAt] = useState(0);
  const hint = HINTS[at] ?? HINTS[0];
  const target = targetOf(hint, drawn);
  const isLast = at === HINTS.length - 1;
  const close = () => {
    // The button that had the focus goes: without this the next Tab would begin at the top of the page.
    document.getElementById('content')?.focus({ preventScroll: true });
    onDismiss();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    <section className={styles['strip']} aria-label={t('label')} onKeyDown={onKeyDown}>
      {target === undefined ? null : <style>{ring(target, hint)}</style>}
      <Icon name="info" />
      <p aria-live="polite">
        <span className={styles['step']}>{t('step', { number: at + 1, count: HINTS.length })}</span> {t(`hint.${hint}`)}
      </p>
      <div className={styles['acts']}>
        {/* It stays where it is and keeps the focus when there is nothing before. */}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-disabled={at === 0}
          {...(at === 0 && { 'data-disabled': true })}
          onClick={() => setAt(Math.max(0, at - 1))}
        >
          {t('back')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={isLast ? close : () => setAt(at + 1)}>
          {t(isLast ? 'done' : 'next')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={close}>
          {t('dismiss')}
        </Button>
      </div>
    </section>
  );
}
