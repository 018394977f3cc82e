'use client';
import { Button } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { ProblemNotice, TextSkeleton } from '#ui/parts';
import { Page } from '#ui/shell';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { namesOf } from '../names.ts';
import { EMPTY_WORKFLOW } from '../parts/empty-workflow.ts';
import { LiveMark } from '../parts/live-mark.tsx';
import { useActionTitles, type ActionTitles } from '../parts/use-action-titles.ts';
import { useEffectErrors, type EffectReasons } from '../parts/use-effect-errors.ts';
import { useDeskEventNames } from '../parts/use-desk-event-names.ts';
import { useDeskKeys } from '../parts/use-desk-keys.ts';
import { useReasonWords } from '../parts/use-reason-words.ts';
import { deskTexts } from '../texts/desk-texts.ts';
import { queueTexts } from '../texts/queue-texts.ts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import { useDirectory } from '../use-directory.ts';
import { useMe } from '../use-me.ts';
import { addressedTicket } from './addressed-ticket.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { Hold } from './hold.tsx';
import { GoneNotice, MissingNotice } from './out-of-reach.tsx';
import { Refusal } from './refusal.tsx';
import { candidatesOf, movesOf } from './ticket-model.ts';
import styles from './ticket-page.module.css';
import { TicketView } from './ticket-view.tsx';
import { useTicket } from './use-ticket.ts';
import { useTaskNames } from './use-task-names.ts';
import { useTicketActs } from './use-ticket-acts.ts';

type Manifest = ActionTitles & EffectReasons;

export interface TicketPageProps {
  /** The readable key, for example `INC-42`. */
  readonly ticketKey: string;
  /** The plugins, for the names of their actions and the sentences of their failures. */
  readonly manifests?: readonly Manifest[];
}

const NO_PLUGINS: readonly Manifest[] = [];

function useTicketPage({ ticketKey, manifests = NO_PLUGINS }: TicketPageProps) {
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  const { id: me, acts: rights } = useMe();
  const directory = useDirectory();
  const actions = useActionTitles(manifests);
  const errorOf = useEffectErrors(manifests);
  const events = useDeskEventNames();
  const ticket = useTicket(ticketKey, me);
  const { page } = ticket;
  const workflow = page?.document ?? EMPTY_WORKFLOW;
  const tasks = useTaskNames(ticket.work);
  const names = useMemo(
    () =>
      namesOf(workflow, reader, {
        people: new Map([...directory.personNames, ...ticket.names]),
        teams: directory.teamTitles,
        actions,
        events,
        tasks,
      }),
    [workflow, reader, directory, ticket.names, actions, events, tasks],
  );
  const moves = useMemo(() => (page === undefined ? [] : movesOf(page, reader)), [page, reader]);
  const acts = useTicketActs({ ticket, me, moves });
  return {
    me,
    directory,
    ticket,
    workflow,
    names,
    moves,
    acts,
    errorOf,
    mayRetry: rights.includes('operations.retry'),
  };
}

type Model = ReturnType<typeof useTicketPage>;

function HoldActs({ model, onCorrect }: { readonly model: Model; readonly onCorrect: () => void }) {
  const t = useTexts(ticketTexts);
  const { ticket, acts, directory } = model;
  const { page } = ticket;
  if (page === undefined) return null;
  const held = page.assignments.some(({ queueKey }) => queueKey !== undefined);
  const may = (act: (typeof page.may)[number]) => page.may.includes(act);
  return (
    <>
      {may('ticket.correct') ? (
        <Button variant="subtle" onClick={onCorrect}>
          {t('correct.open')}
        </Button>
      ) : null}
      <Hold
        assignee={page.assignees[0]}
        mayTake={held && may('ticket.take')}
        mayRelease={may('ticket.release')}
        candidates={held && may('ticket.assign') ? candidatesOf(page, directory.people.values()) : []}
        pending={acts.hold.pending}
        onTake={() => void acts.hold.run({ kind: 'take' })}
        onRelease={() => void acts.hold.run({ kind: 'release' })}
        onAssign={(assignee) => void acts.hold.run({ kind: 'assign', assignee })}
      />
    </>
  );
}

/** `/desk/tickets/KEY`: one ticket, live. */
export function TicketPage({ ticketKey: segment, ...rest }: TicketPageProps) {
  const ticketKey = addressedTicket(segment);
  const desk = useTexts(deskTexts);
  const queue = useTexts(queueTexts);
  const model = useTicketPage({ ticketKey, ...rest });
  const { ticket, names, workflow, acts } = model;
  const { page, error } = ticket;
  const say = useReasonWords(workflow, names);
  const wanted = useSearchParams().get('write');
  const [correcting, correct] = useState(false);
  useDeskKeys();
  return (
    <Page
      title={page?.key ?? ticketKey}
      trail={[
        { label: desk('desk'), href: addresses.desk },
        { label: queue('title'), href: addresses.queues },
      ]}
      beside={<LiveMark state={ticket.live} />}
      actions={<HoldActs model={model} onCorrect={() => correct(true)} />}
      layout="fill"
    >
      {ticket.gone ? <GoneNotice /> : null}
      {ticket.missing ? <MissingNotice ticketKey={ticketKey} /> : null}
      {error === undefined ? null : (
        <div className={styles['notice']}>
          <ProblemNotice error={error} onRetry={() => void ticket.reload()} />
        </div>
      )}
      {acts.hold.refusal === undefined && acts.hold.error === undefined ? null : (
        <div className={styles['notice']}>
          <Refusal reason={acts.hold.refusal} error={acts.hold.error} say={say} />
        </div>
      )}
      {page === undefined ? (
        error === undefined && !ticket.missing ? (
          <div className={styles['page']} aria-busy>
            {(['side', 'talk', 'side'] as const).map((part, at) => (
              <div key={at} className={styles[part]} style={{ padding: 16 }} data-shown={part === 'talk'}>
                <TextSkeleton lines={part === 'talk' ? 6 : 10} />
              </div>
            ))}
          </div>
        ) : null
      ) : (
        <>
          <TicketView
            key={page.id}
            {...model}
            page={page}
            say={say}
            write={wanted === 'reply' || wanted === 'note' ? wanted : undefined}
          />
          <CorrectDialog
            ticketKey={page.key}
            workflow={workflow}
            opened={correcting}
            onClose={() => correct(false)}
            act={acts.correct}
            say={say}
          />
        </>
      )}
    </Page>
  );
}
