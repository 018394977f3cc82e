'use client';
import { NumberInput } from '@mantine/core';
import type { CalendarRef } from '#catalog/language';
import { useTexts } from '#ui/texts';
import { Choice } from './choice.tsx';
import { DELAY_UNITS, delayOf, delayParts } from './delay.ts';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';

/** A time after which something happens, and the hours that count. */
export interface Delay {
  /** ISO 8601. */
  readonly duration: string;
  readonly time: 'elapsed' | 'business';
  /** Whose business hours; absent: those of the ticket's country. */
  readonly calendar?: CalendarRef | undefined;
}

export interface DelayFieldsProps {
  readonly delay: Delay;
  /** The whole delay as it then is; without a calendar where none is named. */
  readonly onSet: (delay: { duration: string; time: Delay['time']; calendar?: CalendarRef }) => void;
}

/** How long, in which hours, by which calendar. */
export function DelayFields({ delay, onSet }: DelayFieldsProps) {
  const t = useTexts(inspectorTexts);
  const { editor, calendars } = useInspector();
  const { duration, time, calendar } = delay;
  const { amount, unit } = delayParts(duration);
  const kept = calendar ? { calendar } : {};
  return (
    <>
      <div className={styles['row']}>
        <NumberInput
          label={t('trigger.amount')}
          value={amount}
          min={0}
          disabled={editor.readOnly}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 0) onSet({ duration: delayOf(value, unit), time, ...kept });
          }}
        />
        <Choice
          label={t('trigger.unit')}
          value={unit}
          options={DELAY_UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
          onChoose={(chosen) => onSet({ duration: delayOf(amount, chosen), time, ...kept })}
        />
      </div>
      <Choice
        label={t('trigger.time')}
        value={time}
        options={[
          { value: 'elapsed', label: t('time.elapsed') },
          { value: 'business', label: t('time.business') },
        ]}
        onChoose={(chosen) => onSet({ duration, time: chosen })}
      />
      {time === 'business' ? (
        <Choice
          label={t('calendar.label')}
          value={calendar?.kind === 'fixed' ? calendar.calendar : ''}
          options={[
            { value: '', label: t('calendar.country') },
            ...calendars.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChoose={(id) =>
            onSet({ duration, time, ...(id === '' ? {} : { calendar: { kind: 'fixed', calendar: id } }) })
          }
        />
      ) : null}
    </>
  );
}
