'use client';
import { Button } from '@mantine/core';
import { CATEGORIES, textIn, type Reason } from '#catalog/language';
import type { LinkView, TicketWork } from '#runtime/server';
import { CategoryBadge } from '#ui/parts';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { TextLink } from '../parts/text-link.tsx';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';
import type { Act } from '../use-act.ts';
import { AddLink } from './add-link.tsx';
import panel from './panel.module.css';
import { Panel } from './panel.tsx';
import { Refusal } from './refusal.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import type { LinkOrder } from './work-order.ts';
import styles from './work.module.css';

export interface LinksProps {
  readonly work: Pick<TicketWork, 'links' | 'mayLink'>;
  readonly act: Act<LinkOrder>;
  readonly say: (reason: Reason) => string;
}

interface LinkItemProps {
  readonly link: LinkView;
  /** Missing where the person may not. */
  readonly onRemove: (() => void) | undefined;
  readonly removing: boolean;
}

/** A linked ticket: how it relates, its key, and what this person may know of it. */
function LinkItem({ link: { kind, key, category, subject, stateTitles }, onRemove, removing }: LinkItemProps) {
  const t = useTexts(ticketWorkTexts);
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  const known = CATEGORIES.find((each) => each === category);
  const state = stateTitles?.map((title) => textIn(title, reader)).join(', ');
  return (
    <li className={styles['item']}>
      <div className={panel['row']}>
        <span className={panel['soft']}>{t(`links.kind.${kind}`)}</span>
        {subject === undefined ? <span>{key}</span> : <TextLink href={addresses.ticket(key)}>{key}</TextLink>}
        {known === undefined ? null : <CategoryBadge category={known} {...(state ? { label: state } : {})} />}
      </div>
      {subject === undefined ? null : <span>{subject}</span>}
      {onRemove === undefined ? null : (
        <div className={styles['acts']}>
          <Button
            size="compact-xs"
            variant="subtle"
            loading={removing}
            aria-label={t('links.removeOf', { key })}
            onClick={onRemove}
          >
            {t('links.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The tickets that this one is linked with; nothing where there is none and none can be added. */
export function Links({ work: { links, mayLink }, act, say }: LinksProps) {
  const t = useTexts(ticketWorkTexts);
  const { part, run } = useFocusKept<HTMLUListElement>();
  if (links.length === 0 && !mayLink) return null;
  return (
    <Panel title={t('links.title')}>
      {links.length === 0 ? null : (
        <ul ref={part} tabIndex={-1} className={styles['list']}>
          {links.map((link) => (
            <LinkItem
              key={`${link.kind} ${link.ticket}`}
              link={link}
              removing={act.waiting.some(
                ({ kind, link: how, to }) => kind === 'remove' && how === link.kind && to === link.ticket,
              )}
              onRemove={
                mayLink ? () => run(() => act.run({ kind: 'remove', link: link.kind, to: link.ticket })) : undefined
              }
            />
          ))}
        </ul>
      )}
      <Refusal reason={act.refusal} error={act.error} say={say} />
      {mayLink ? <AddLink act={act} /> : null}
    </Panel>
  );
}
