'use client';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import type { Reason } from '#catalog/language';
import { useHotkeys } from '#ui/hotkeys';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import type { TicketPageData } from '../desk-api.ts';
import type { Names } from '../names.ts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import type { Directory } from '../use-directory.ts';
import { Clocks } from './clocks.tsx';
import type { MessageKind } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { Facts } from './facts.tsx';
import { Incidents } from './incidents.tsx';
import { LittleChart } from './little-chart.tsx';
import { isWaiting, Moves, useMovePressing, type Move } from './moves.tsx';
import { Panel } from './panel.tsx';
import { clocksOf } from './ticket-model.ts';
import styles from './ticket-page.module.css';
import { panelId, TicketTabs, type TicketTab } from './ticket-tabs.tsx';
import type { LiveTicket } from './use-ticket.ts';
import type { TicketActs } from './use-ticket-acts.ts';
import { WorkPanels } from './work-panels.tsx';

export interface TicketViewProps {
  readonly page: TicketPageData;
  readonly ticket: LiveTicket;
  readonly acts: TicketActs;
  readonly moves: readonly Move[];
  readonly names: Names;
  readonly directory: Directory;
  readonly me: string | undefined;
  readonly mayRetry: boolean;
  /** Why a delivery failed, by the code. */
  readonly errorOf: (code: string) => string;
  readonly say: (reason: Reason) => string;
  /** Where the cursor is wanted at first. */
  readonly write: MessageKind | undefined;
}

/** The keys of the page, and where the cursor is asked to be. */
function useTicketKeys({ page, acts, write }: TicketViewProps, toTalk: () => void) {
  const t = useTexts(ticketTexts);
  const router = useRouter();
  const [focus, setFocus] = useState(write && { kind: write });
  const toWrite = (kind: MessageKind) => () => {
    toTalk();
    setFocus({ kind });
  };
  useHotkeys(t('keys.title'), [
    {
      keys: 't',
      label: t('keys.take'),
      run: () => void acts.hold.run({ kind: 'take' }),
      disabled: !page.may.includes('ticket.take'),
    },
    { keys: 'r', label: t('keys.reply'), run: toWrite('reply'), disabled: !page.may.includes('ticket.reply') },
    { keys: 'n', label: t('keys.note'), run: toWrite('note'), disabled: !page.may.includes('ticket.comment') },
    { keys: 'u', label: t('keys.back'), run: () => router.push(addresses.queues) },
  ]);
  return focus;
}

/** What is most likely done next, within reach of a thumb. */
function PrimaryAct({
  page,
  acts,
  moves,
  press,
}: Pick<TicketViewProps, 'page' | 'acts' | 'moves'> & { press: (move: Move) => void }) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const next = moves.find(({ reason }) => reason === undefined);
  const free =
    page.assignees.length === 0 &&
    page.may.includes('ticket.take') &&
    page.assignments.some(({ queueKey }) => queueKey);
  if (!free && next === undefined) return null;
  return (
    <div className={styles['primary']}>
      {free ? (
        <Button loading={acts.hold.pending} onClick={() => void acts.hold.run({ kind: 'take' })}>
          {t('hold.take')}
        </Button>
      ) : null}
      {next === undefined ? null : (
        <Button variant={free ? 'default' : 'filled'} loading={isWaiting(acts.move, next)} onClick={() => press(next)}>
          {next.title[sourceLanguage(language)] ?? next.title.en}
        </Button>
      )}
    </div>
  );
}

/** A ticket: facts, conversation, next steps; one beside the other, or as tabs on a phone. */
export function TicketView(props: TicketViewProps) {
  const { page, ticket, acts, moves, names, directory, me, mayRetry, errorOf, say } = props;
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const [tab, setTab] = useState<TicketTab>('talk');
  const pressing = useMovePressing(acts.move);
  const focus = useTicketKeys(props, () => setTab('talk'));
  const clocks = useMemo(() => clocksOf(page, sourceLanguage(language)), [page, language]);
  const narrow = useMediaQuery('(max-width: 62em)', false);
  const panel = (own: TicketTab) => ({
    id: panelId(own),
    'data-shown': tab === own,
    ...(narrow ? { role: 'tabpanel', 'aria-label': t(`tabs.${own}`) } : {}),
  });
  const pressFromBar = (move: Move) => {
    setTab('flow');
    pressing.press(move);
  };
  return (
    <>
      {narrow ? <TicketTabs tab={tab} onChange={setTab} /> : null}
      <div className={styles['page']}>
        <div {...panel('facts')} className={`${styles['side'] ?? ''} ${styles['facts'] ?? ''}`}>
          <Facts page={page} names={names} directory={directory} acts={acts} say={say} />
        </div>
        <div {...panel('talk')} className={styles['talk']}>
          <Conversation
            page={page}
            entries={ticket.entries}
            marked={ticket.marked}
            names={names}
            me={me}
            acts={acts}
            say={say}
            focus={focus}
          />
        </div>
        <div {...panel('flow')} className={`${styles['side'] ?? ''} ${styles['flow'] ?? ''}`}>
          <Moves
            moves={moves}
            ended={page.offered.length === 0 && ['closed', 'cancelled'].includes(page.category ?? '')}
            fields={page.fields}
            act={acts.move}
            pressing={pressing}
            say={say}
          />
          <WorkPanels
            work={ticket.work}
            page={page}
            names={names}
            directory={directory}
            me={me}
            acts={acts.work}
            say={say}
          />
          <Incidents
            incidents={page.failed}
            mayRetry={mayRetry}
            titled={names.action}
            errorOf={errorOf}
            act={acts.retry}
            say={say}
          />
          <Clocks clocks={clocks} />
          <Panel title={t('chart.title')}>
            <LittleChart workflow={page.document} states={page.states} />
          </Panel>
        </div>
      </div>
      {pressing.opened === undefined || tab !== 'flow' ? (
        <PrimaryAct page={page} acts={acts} moves={moves} press={pressFromBar} />
      ) : null}
    </>
  );
}
