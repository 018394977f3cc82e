'use client';
import { directoryTexts } from '#catalog/directory';
import { textIn, type Reason } from '#catalog/language';
import type { ApprovalView } from '#runtime/server';
import { Time } from '#ui/parts';
import { sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import type { Names } from '../names.ts';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';
import type { Act } from '../use-act.ts';
import { DecideForm } from './decide-form.tsx';
import type { Candidate } from './hold.tsx';
import panel from './panel.module.css';
import type { ApprovalOrder } from './work-order.ts';
import { WorkStatus } from './work-status.tsx';
import styles from './work.module.css';

export interface ApprovalItemProps {
  readonly approval: ApprovalView;
  readonly names: Names;
  readonly candidates: readonly Candidate[];
  readonly act: Act<ApprovalOrder>;
  readonly say: (reason: Reason) => string;
}

/** Who is asked, in words. */
function useAsked({ approvers }: ApprovalView, names: Names): readonly string[] {
  const t = useTexts(ticketWorkTexts);
  const directory = useTexts(directoryTexts);
  return approvers.map((approver) => {
    if (approver.kind === 'role') return directory(`roles.${approver.role}`);
    if (approver.kind === 'team') return t('tasks.team', { team: names.team(approver.team) });
    const person = names.person(approver.person);
    if (approver.deputy === undefined) return person;
    return t('approvals.person', { person, deputy: names.person(approver.deputy) });
  });
}

/** The votes so far, and who decides in whose place. */
function Votes({ approval, names }: Pick<ApprovalItemProps, 'approval' | 'names'>) {
  const t = useTexts(ticketWorkTexts);
  const { votes, delegations } = approval;
  return (
    <>
      {votes.length === 0 ? null : (
        <ul className={styles['votes']} aria-label={t('approvals.votes')}>
          {votes.map(({ person, vote, at, why }) => (
            <li key={person}>
              {t(`approvals.vote.${vote}`, { person: names.person(person) })}{' '}
              <span className={panel['soft']}>
                <Time at={at.getTime()} />
              </span>
              {why === undefined ? null : <p className={panel['soft']}>{why}</p>}
            </li>
          ))}
        </ul>
      )}
      {delegations.map(({ from, to }) => (
        <p key={from} className={panel['soft']}>
          {t('approvals.handed', { from: names.person(from), to: names.person(to) })}
        </p>
      ))}
    </>
  );
}

/** A decision that the ticket waits for: who is asked, how many have agreed, and the buttons of those who decide. */
export function ApprovalItem({ approval, names, candidates, act, say }: ApprovalItemProps) {
  const t = useTexts(ticketWorkTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const who = useAsked(approval, names);
  const { status, title, votes, quorum, dueAt, mayDecide, reason } = approval;
  const open = status === 'open';
  // What was written stays until the answer is there.
  const deciding = act.waiting.some((order) => order.approval === approval.id);
  const given = votes.filter(({ vote }) => vote === 'approve').length;
  return (
    <li className={styles['item']} data-over={!open}>
      <div className={panel['row']} style={{ justifyContent: 'space-between' }}>
        <span className={styles['name']}>{textIn(title, sourceLanguage(language))}</span>
        <WorkStatus status={status} word={t(`approvals.status.${status}`)} />
      </div>
      <span>{open && !mayDecide ? t('approvals.waiting', { who }) : t('approvals.asked', { who })}</span>
      <span className={panel['soft']}>{t('approvals.quorum', { given, quorum })}</span>
      {dueAt === undefined ? null : (
        <span className={panel['soft']}>{t('approvals.due', { when: format.short(dueAt.getTime()) })}</span>
      )}
      <Votes approval={approval} names={names} />
      {mayDecide || deciding ? <DecideForm approval={approval} candidates={candidates} act={act} /> : null}
      {open && reason !== undefined ? <p className={panel['soft']}>{say(reason)}</p> : null}
    </li>
  );
}
