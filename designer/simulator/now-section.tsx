'use client';
import { ActionIcon, Tooltip } from '@mantine/core';
import { teamOf } from '#runtime/core';
import { Icon, type IconName } from '#ui/icons';
import { CategoryBadge, Time } from '#ui/parts';
import { useTexts } from '#ui/texts';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Run, Simulator } from './use-simulator.ts';
import { calendarOf } from './waits.ts';

function Travel({ name, label, act }: { name: IconName; label: string; act: (() => void) | undefined }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={label} disabled={!act} onClick={act}>
        <Icon name={name} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Where the ticket is, at what time, and the way back and forth along the run. */
export function NowSection({ simulator, run }: { readonly simulator: Simulator; readonly run: Run }) {
  const t = useTexts(simulatorTexts);
  const { names } = simulator.words;
  const { session, moments, moment } = run;
  const { play } = moment.played;
  const { ticket } = play;
  const team = teamOf(ticket);
  const last = moments.length - 1;
  const zone = calendarOf(play)?.calendar.timeZone;
  return (
    <section className={styles['block']} aria-label={t('now.title')}>
      <div className={styles['head']}>
        <h2>{t('now.title')}</h2>
        <div className={styles['acts']}>
          <Travel name="history" label={t('now.restart')} act={last > 0 ? simulator.restart : undefined} />
          <Travel
            name="left"
            label={t('now.back')}
            act={session.at > 0 ? () => simulator.goTo(session.at - 1) : undefined}
          />
          <Travel
            name="right"
            label={t('now.forth')}
            act={session.at < last ? () => simulator.goTo(session.at + 1) : undefined}
          />
        </div>
      </div>
      <div className={styles['row']} role="status" data-states={ticket.states.join(' ')}>
        {ticket.states.map((id) => {
          const own = play.compiled.index.states.get(id)?.category ?? ticket.category;
          return own ? (
            <CategoryBadge key={id} category={own} label={names.state(id)} />
          ) : (
            <b key={id}>{names.state(id)}</b>
          );
        })}
        {team === undefined ? null : (
          <span className={styles['soft']}>{t('now.team', { team: names.team(team) })}</span>
        )}
      </div>
      <p className={styles['soft']}>
        <Time at={play.now} as="exact" {...(zone === undefined ? {} : { zone })} />
        {last === 0 ? null : ` · ${t('now.moment', { at: session.at, of: last })}`}
      </p>
      {moment.played.reason ? (
        <p className={styles['bad']} role="alert">
          <Icon name="error" size={14} />
          <span>{simulator.words.say(moment.played.reason)}</span>
        </p>
      ) : null}
      {ticket.snapshot.status === 'done' ? <p className={styles['text']}>{t('now.ended')}</p> : null}
    </section>
  );
}
