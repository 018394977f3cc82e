'use client';
import { useState } from 'react';
import { Icon } from '#ui/icons';
import { BlockSkeleton } from '#ui/parts';
import { useTexts } from '#ui/texts';
import { EffectsSection } from './effects-section.tsx';
import { GivenSection } from './given-section.tsx';
import { JournalSection } from './journal-section.tsx';
import { NowSection } from './now-section.tsx';
import { OffersSection } from './offers-section.tsx';
import { RecordForm } from './record-form.tsx';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import { TicketSection } from './ticket-section.tsx';
import { ClocksSection, TimeSection } from './time-section.tsx';
import type { Simulator } from './use-simulator.ts';
import { WorkSection } from './work-section.tsx';

/** Why nothing can be played, and what to do. */
function Unplayable({ simulator }: { readonly simulator: Simulator }) {
  const t = useTexts(simulatorTexts);
  const { unopened, words } = simulator;
  if (!unopened) return null;
  const broken = unopened.code === 'simulator.unplayable';
  return (
    <section className={styles['block']} role="alert">
      <p className={styles['bad']}>
        <Icon name="error" size={14} />
        <b>{t('unplayable.title')}</b>
      </p>
      <p className={styles['text']}>
        {broken ? t('unplayable.broken') : `${words.say(unopened)} ${t('unplayable.given')}`}
      </p>
    </section>
  );
}

/** The run: where the ticket is, what can happen, what has happened. */
export function PlayTab({ simulator }: { readonly simulator: Simulator }) {
  const t = useTexts(simulatorTexts);
  const [reported, report] = useState<string>();
  const { run, session, unopened } = simulator;
  if (!session)
    return (
      <div className={styles['block']} role="status" aria-label={t('loading')}>
        <BlockSkeleton height={240} />
      </div>
    );
  return (
    <>
      <div className={styles['scroll']}>
        <Unplayable simulator={simulator} />
        {run ? (
          <>
            <NowSection simulator={simulator} run={run} />
            <OffersSection simulator={simulator} run={run} opened={reported} onOpen={report} />
            <WorkSection simulator={simulator} run={run} />
            <TimeSection simulator={simulator} run={run} />
            <JournalSection simulator={simulator} run={run} />
            <ClocksSection simulator={simulator} run={run} />
            <EffectsSection simulator={simulator} run={run} onReport={report} />
            <TicketSection simulator={simulator} run={run} />
          </>
        ) : null}
        <GivenSection simulator={simulator} given={session.given} opened={unopened !== undefined} />
      </div>
      {run && !simulator.readOnly ? <RecordForm simulator={simulator} run={run} /> : null}
    </>
  );
}
