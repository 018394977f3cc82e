'use client';
import { Button, Menu } from '@mantine/core';
import { useTexts } from '#ui/texts';
import { ticketTexts } from '../texts/ticket-texts.ts';

/** Somebody who may be given the ticket. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

export interface HoldProps {
  /** Who has it now. */
  readonly assignee: string | undefined;
  readonly mayTake: boolean;
  readonly mayRelease: boolean;
  /** Empty where the person may not assign. */
  readonly candidates: readonly Candidate[];
  readonly pending: boolean;
  readonly onTake: () => void;
  readonly onRelease: () => void;
  readonly onAssign: (person: string) => void;
}

/** Take, release, assign. */
export function Hold(props: HoldProps) {
  const { assignee, mayTake, mayRelease, candidates, pending, onTake, onRelease, onAssign } = props;
  const t = useTexts(ticketTexts);
  return (
    <>
      {mayTake && assignee === undefined ? (
        <Button loading={pending} onClick={onTake}>
          {t('hold.take')}
        </Button>
      ) : null}
      {mayRelease && assignee !== undefined ? (
        <Button variant="default" loading={pending} onClick={onRelease}>
          {t('hold.release')}
        </Button>
      ) : null}
      {candidates.length === 0 ? null : (
        <Menu position="bottom-end" transitionProps={{ duration: 120 }} returnFocus>
          <Menu.Target>
            <Button variant="default">{t('hold.assign')}</Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
            <Menu.Label>{t('hold.assignTo')}</Menu.Label>
            {candidates.map(({ id, name }) => (
              <Menu.Item key={id} disabled={id === assignee} onClick={() => onAssign(id)}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
