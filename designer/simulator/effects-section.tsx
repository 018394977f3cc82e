'use client';
import { Button } from '@mantine/core';
import { actionTypeOf } from '#plugins/sdk';
import { useTexts } from '#ui/texts';
import { Fold } from './fold.tsx';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Run, Simulator } from './use-simulator.ts';

interface Props {
  readonly simulator: Simulator;
  readonly run: Run;
  /** Opens the form of an event that a plugin would report. */
  readonly onReport: (event: string) => void;
}

/** The events that an action may report and the workflow knows. */
function reportsOf({ manifests, document }: Simulator, action: string): readonly string[] {
  const emits = manifests.flatMap((manifest) =>
    Object.entries(manifest.actions).flatMap(([name, declaration]) =>
      actionTypeOf(manifest, name) === action ? declaration.emits : [],
    ),
  );
  return emits.filter((event) => document.events.some(({ type }) => type === event));
}

/** What actions were asked for up to this moment: recorded, not delivered; one plays the plugin and answers. */
export function EffectsSection({ simulator, run, onReport }: Props) {
  const t = useTexts(simulatorTexts);
  const { names } = simulator.words;
  const { ticket } = run.moment.played.play;
  const asked = run.moments
    .slice(0, run.session.at + 1)
    .flatMap(({ played }) => played.entries.flatMap(({ effects = [] }) => effects));
  return (
    <Fold title={t('effects.title')} count={asked.length} opened={asked.length > 0}>
      {asked.length === 0 ? <p className={styles['soft']}>{t('effects.none')}</p> : null}
      {asked.toReversed().map(({ id, action }) => {
        const params = ticket.outbox.find((entry) => entry.id === id)?.params ?? {};
        const reports = reportsOf(simulator, action);
        const open = reports.filter((event) => run.offers.some((offer) => offer.event.type === event));
        return (
          <div key={id} className={styles['item']}>
            <b>{names.action(action)}</b>
            <span className={styles['soft']}>
              {t('effects.recorded')} {Object.keys(params).length > 0 ? <code>{JSON.stringify(params)}</code> : null}
            </span>
            {reports.length === 0 ? null : open.length === 0 ? (
              <span className={styles['soft']}>{t('effects.cannotReport')}</span>
            ) : (
              <span className={styles['row']}>
                <span className={styles['soft']}>{t('effects.report')}</span>
                {open.map((event) => (
                  <Button key={event} size="compact-sm" variant="default" onClick={() => onReport(event)}>
                    {names.event(event)}
                  </Button>
                ))}
              </span>
            )}
          </div>
        );
      })}
    </Fold>
  );
}
