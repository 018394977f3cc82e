'use client';
import { Button, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { elapsedMs, nextTimer } from '#runtime/core';
import { useFormat, useTexts, useZone } from '#ui/texts';
import { Fold } from './fold.tsx';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Run, Simulator } from './use-simulator.ts';
import { calendarOf, durationOf, waitMs, type Wait } from './waits.ts';

interface Props {
  readonly simulator: Simulator;
  readonly run: Run;
}

const UNITS = { business: 3_600_000, hours: 3_600_000, days: 86_400_000 } as const;
type Unit = keyof typeof UNITS;

/** Lets time pass: to the next timer, by an amount, to Monday morning. */
export function TimeSection({ simulator, run }: Props) {
  const t = useTexts(simulatorTexts);
  const format = useFormat();
  const zone = useZone();
  const [amount, setAmount] = useState<number | string>(3);
  const { play } = run.moment.played;
  const calendar = calendarOf(play);
  const [chosen, setUnit] = useState<Unit>('business');
  const unit = chosen === 'business' && !calendar ? 'hours' : chosen;
  const timer = nextTimer(play.ticket);
  const place = calendar?.calendar.timeZone;
  const pass = (wait: Wait) => {
    const ms = waitMs(play, wait, zone);
    return ms === undefined ? undefined : () => simulator.act({ advance: durationOf(ms) });
  };
  const act = (label: string, wait: Wait) => {
    const go = pass(wait);
    return (
      <Button variant="default" disabled={!go} onClick={go}>
        {label}
      </Button>
    );
  };
  const ms = Number(amount) * UNITS[unit];
  const wait = pass({
    kind: unit === 'business' ? 'business' : 'elapsed',
    ms: Number.isFinite(ms) ? Math.round(ms) : 0,
  });
  return (
    <section className={styles['block']} aria-label={t('time.title')}>
      <div className={styles['head']}>
        <h2>{t('time.title')}</h2>
      </div>
      <p className={styles['soft']}>
        {timer
          ? t('time.timerAt', { what: simulator.words.names.timer(timer.id), at: format.exact(timer.dueAt, place) })
          : t('time.noTimer')}
      </p>
      <div className={styles['row']}>
        {act(t('time.timer'), { kind: 'timer' })}
        {act(t('time.monday'), { kind: 'monday' })}
        {calendar ? act(t('time.opening'), { kind: 'opening' }) : null}
      </div>
      <div className={styles['wait']}>
        <NumberInput aria-label={t('time.amount')} min={1} max={999} value={amount} onChange={setAmount} hideControls />
        <Select
          aria-label={t('time.unit')}
          allowDeselect={false}
          data={(Object.keys(UNITS) as Unit[]).map((each) => ({
            value: each,
            label: t(`time.units.${each}`),
            disabled: each === 'business' && !calendar,
          }))}
          value={unit}
          onChange={(next) => setUnit(next ?? 'hours')}
        />
        <Button variant="default" disabled={!wait || !(Number(amount) > 0)} onClick={wait}>
          {t('time.advance')}
        </Button>
      </div>
      {calendar ? null : <p className={styles['soft']}>{t('time.noCalendar')}</p>}
    </section>
  );
}

/** The SLA clocks with what is left and when they are due. */
export function ClocksSection({ simulator, run }: Props) {
  const t = useTexts(simulatorTexts);
  const format = useFormat();
  const { play } = run.moment.played;
  const { clocks } = play.ticket;
  const place = calendarOf(play)?.calendar.timeZone;
  const words = (clock: (typeof clocks)[number]): string => {
    const calendar = play.scope.calendars.get(clock.calendar);
    const left = format.duration(Math.max(0, clock.targetMs - (calendar ? elapsedMs(clock, calendar, play.now) : 0)));
    if (clock.breachedAt !== undefined) return t('clocks.breached', { at: format.exact(clock.breachedAt, place) });
    if (clock.status === 'stopped') return t('clocks.stopped');
    if (clock.status === 'paused' || clock.dueAt === undefined) return t('clocks.paused', { left });
    return `${t('clocks.running', { at: format.exact(clock.dueAt, place) })} · ${t('clocks.left', { left })}`;
  };
  return (
    <Fold title={t('clocks.title')} count={clocks.length} opened>
      {clocks.length === 0 ? <p className={styles['soft']}>{t('clocks.none')}</p> : null}
      {clocks.map((clock) => (
        <div key={clock.policy}>
          <p className={styles['text']}>
            <b>{simulator.words.names.policy(clock.policy)}</b>
          </p>
          <p className={styles[clock.breachedAt === undefined ? 'soft' : 'bad']}>{words(clock)}</p>
        </div>
      ))}
    </Fold>
  );
}
