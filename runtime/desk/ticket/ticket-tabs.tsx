'use client';
import type { KeyboardEvent } from 'react';
import { useTexts } from '#ui/texts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import styles from './ticket-page.module.css';

/** The parts of the page that a phone shows one at a time. */
export const TICKET_TABS = ['talk', 'facts', 'flow'] as const;
export type TicketTab = (typeof TICKET_TABS)[number];

/** The id of the panel of a tab. */
export const panelId = (tab: TicketTab) => `ticket-${tab}`;

/** The tabs of a phone; on a wide screen all parts are there and the tabs are not. */
export function TicketTabs({
  tab,
  onChange,
}: {
  readonly tab: TicketTab;
  readonly onChange: (tab: TicketTab) => void;
}) {
  const t = useTexts(ticketTexts);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TICKET_TABS[(TICKET_TABS.indexOf(tab) + step + TICKET_TABS.length) % TICKET_TABS.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onChange(next);
    event.currentTarget.querySelector<HTMLButtonElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div className={styles['tabs']} role="tablist" aria-label={t('tabs.label')} onKeyDown={onKeyDown}>
      {TICKET_TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-tab={each}
          aria-selected={each === tab}
          aria-controls={panelId(each)}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onChange(each)}
        >
          {t(`tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}
