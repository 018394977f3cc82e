'use client';
import { Icon } from '#ui/icons';
import { Time } from '#ui/parts';
import { useTexts } from '#ui/texts';
import { Fold } from './fold.tsx';
import type { Moment } from './session.ts';
import styles from './simulator.module.css';
import { stepWords } from './step-words.ts';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Run, Simulator } from './use-simulator.ts';
import { calendarOf } from './waits.ts';

interface MomentLineProps {
  readonly simulator: Simulator;
  readonly moment: Moment;
  readonly number: number;
  readonly at: number;
}

/** One moment: what happened, the timers that fired on the way, where it led. */
function MomentLine({ simulator, moment: { step, played }, number, at }: MomentLineProps) {
  const t = useTexts(simulatorTexts);
  const { names, say } = simulator.words;
  const { play, entries, reason } = played;
  const zone = calendarOf(play)?.calendar.timeZone;
  const fired = entries.filter(({ timer }) => timer !== undefined);
  return (
    <li>
      <button
        type="button"
        className={styles['line']}
        {...(number === at ? { 'aria-current': 'step' as const } : {})}
        data-later={number > at || undefined}
        onClick={() => simulator.goTo(number)}
      >
        <Icon name={reason ? 'error' : step && 'advance' in step ? 'clock' : 'right'} size={14} />
        <span className={styles['grow']}>
          {stepWords(step, simulator.words, t)}
          {fired.map((entry) => (
            <span key={entry.id} className={styles['sub']}>
              {t('journal.fired', { timer: names.timer(entry.timer ?? '') })}
            </span>
          ))}
          <span className={styles['sub']}>
            {play.ticket.states.map(names.state).join(', ')} ·{' '}
            <Time at={play.now} as="exact" {...(zone === undefined ? {} : { zone })} />
          </span>
          {reason ? (
            <span className={styles['sub']} data-refused>
              {say(reason)}
            </span>
          ) : null}
        </span>
      </button>
    </li>
  );
}

/** Everything that happened in the run; a line leads back, or forward, to its moment. */
export function JournalSection({ simulator, run }: { readonly simulator: Simulator; readonly run: Run }) {
  const t = useTexts(simulatorTexts);
  const { moments, session } = run;
  return (
    <Fold title={t('journal.title')} count={moments.length} opened>
      <ol className={styles['list']}>
        {moments.map((moment, number) => (
          <MomentLine key={number} simulator={simulator} moment={moment} number={number} at={session.at} />
        ))}
      </ol>
    </Fold>
  );
}
