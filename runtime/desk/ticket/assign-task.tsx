'use client';
import { Button, Menu } from '@mantine/core';
import { useTexts } from '#ui/texts';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';
import type { Candidate } from './hold.tsx';

export interface AssignTaskProps {
  /** What the task is called. */
  readonly name: string;
  /** Who has it now. */
  readonly assignee: string | undefined;
  readonly candidates: readonly Candidate[];
  readonly pending: boolean;
  readonly onAssign: (person: string) => void;
}

/** Gives a task to somebody of its team; nothing where there is nobody to choose. */
export function AssignTask({ name, assignee, candidates, pending, onAssign }: AssignTaskProps) {
  const t = useTexts(ticketWorkTexts);
  if (candidates.length === 0) return null;
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 120 }} returnFocus>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={pending}
          aria-label={t('tasks.of', { act: t('tasks.assign'), task: name })}
        >
          {t('tasks.assign')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Label>{t('tasks.assignTo')}</Menu.Label>
        {candidates.map((each) => (
          <Menu.Item key={each.id} disabled={each.id === assignee} onClick={() => onAssign(each.id)}>
            {each.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
