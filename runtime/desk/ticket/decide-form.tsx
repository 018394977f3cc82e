'use client';
import { Button, Select } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { ApprovalView } from '#runtime/server';
import { useTexts } from '#ui/texts';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';
import type { Act } from '../use-act.ts';
import type { Candidate } from './hold.tsx';
import panel from './panel.module.css';
import { useFocusKept } from './use-focus-kept.ts';
import type { ApprovalOrder } from './work-order.ts';
import { WhyForm } from './why-form.tsx';
import styles from './work.module.css';

export interface DecideFormProps {
  readonly approval: Pick<ApprovalView, 'id' | 'mayDelegate'>;
  readonly candidates: readonly Candidate[];
  readonly act: Act<ApprovalOrder>;
}

interface DelegateFormProps {
  readonly candidates: readonly Candidate[];
  readonly pending: boolean;
  readonly onSubmit: (to: string) => void;
  readonly onClose: () => void;
}

/** Asks who decides instead. */
function DelegateForm({ candidates, pending, onSubmit, onClose }: DelegateFormProps) {
  const t = useTexts(ticketWorkTexts);
  const [to, choose] = useState<string | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit(to ?? '');
  };
  return (
    <form className={panel['form']} aria-label={t('approvals.delegate')} noValidate onSubmit={submit}>
      <Select
        label={t('approvals.to')}
        data={candidates.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        onChange={choose}
        searchable
        openOnFocus={false}
        autoFocus
      />
      <div className={panel['row']} style={{ marginTop: 8 }}>
        <Button type="submit" size="compact-sm" loading={pending}>
          {t('approvals.delegateNow')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('notNow')}
        </Button>
      </div>
    </form>
  );
}

/** Approve, reject with a reason, or let somebody else decide. */
export function DecideForm({ approval: { id: approval, mayDelegate }, candidates, act }: DecideFormProps) {
  const t = useTexts(ticketWorkTexts);
  const [asking, ask] = useState<'reject' | 'delegate'>();
  const { part, run, back } = useFocusKept<HTMLDivElement>();
  const running = (kind: ApprovalOrder['kind']) =>
    act.waiting.some((one) => one.kind === kind && one.approval === approval);
  const press = (order: ApprovalOrder) =>
    run(
      () => act.run(order),
      () => ask(undefined),
    );
  const close = () => {
    ask(undefined);
    back();
  };
  return (
    <div ref={part} tabIndex={-1} className={styles['acts']}>
      {asking === 'reject' ? (
        <WhyForm
          label={t('approvals.whyRejected')}
          hint={t('approvals.final')}
          submit={t('approvals.rejectNow')}
          pending={running('reject')}
          onSubmit={(why) => press({ kind: 'reject', approval, why })}
          onClose={close}
        />
      ) : asking === 'delegate' ? (
        <DelegateForm
          candidates={candidates}
          pending={running('delegate')}
          onSubmit={(to) => press({ kind: 'delegate', approval, to })}
          onClose={close}
        />
      ) : (
        <>
          <div className={panel['row']}>
            <Button size="compact-sm" loading={running('approve')} onClick={() => press({ kind: 'approve', approval })}>
              {t('approvals.approve')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => ask('reject')}>
              {t('approvals.reject')}
            </Button>
            {mayDelegate ? (
              <Button size="compact-sm" variant="subtle" onClick={() => ask('delegate')}>
                {t('approvals.delegate')}
              </Button>
            ) : null}
          </div>
          <p className={panel['soft']}>{t('approvals.final')}</p>
        </>
      )}
    </div>
  );
}
