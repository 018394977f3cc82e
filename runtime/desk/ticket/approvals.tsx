'use client';
import type { Reason } from '#catalog/language';
import type { ApprovalView } from '#runtime/server';
import { useTexts } from '#ui/texts';
import type { Names } from '../names.ts';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';
import type { Act } from '../use-act.ts';
import { ApprovalItem } from './approval-item.tsx';
import type { Candidate } from './hold.tsx';
import { Panel } from './panel.tsx';
import { Refusal } from './refusal.tsx';
import type { ApprovalOrder } from './work-order.ts';
import styles from './work.module.css';

export interface ApprovalsProps {
  readonly approvals: readonly ApprovalView[];
  readonly names: Names;
  /** The people whom a decision can be handed to. */
  readonly candidates: readonly Candidate[];
  readonly act: Act<ApprovalOrder>;
  readonly say: (reason: Reason) => string;
}

/** The decisions that the ticket waits or waited for, those that wait first; nothing where there is none. */
export function Approvals({ approvals, names, candidates, act, say }: ApprovalsProps) {
  const t = useTexts(ticketWorkTexts);
  // A decision that is no longer asked for says something only by its votes.
  const shown = approvals.filter(({ status, votes }) => status !== 'cancelled' || votes.length > 0);
  if (shown.length === 0) return null;
  const order = shown.toSorted((a, b) => Number(b.status === 'open') - Number(a.status === 'open'));
  return (
    <Panel title={t('approvals.title')}>
      <ul className={styles['list']}>
        {order.map((approval) => (
          <ApprovalItem
            key={approval.id}
            approval={approval}
            names={names}
            candidates={candidates}
            act={act}
            say={say}
          />
        ))}
      </ul>
      <Refusal reason={act.refusal} error={act.error} say={say} />
    </Panel>
  );
}
