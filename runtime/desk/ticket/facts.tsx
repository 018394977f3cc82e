'use client';
import { Select } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { formOf, textIn, type Field, type Reason } from '#catalog/language';
import { Time } from '#ui/parts';
import { sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import type { TicketPageData } from '../desk-api.ts';
import type { Names } from '../names.ts';
import { PersonName } from '../parts/person-name.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { deskTexts } from '../texts/desk-texts.ts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import type { Directory } from '../use-directory.ts';
import { FieldFact } from './field-fact.tsx';
import styles from './panel.module.css';
import { Panel } from './panel.tsx';
import { Refusal } from './refusal.tsx';
import type { TicketActs } from './use-ticket-acts.ts';

const PRIORITIES = ['1', '2', '3', '4', '5'] as const;

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export interface FactsProps {
  readonly page: TicketPageData;
  readonly names: Names;
  readonly directory: Directory;
  readonly acts: TicketActs;
  readonly say: (reason: Reason) => string;
}

function PriorityFact({ page, acts, say }: Pick<FactsProps, 'page' | 'acts' | 'say'>) {
  const desk = useTexts(deskTexts);
  const id = useId();
  const title = desk('priority.label');
  const own = PRIORITIES.find((each) => each === String(page.priority)) ?? '3';
  if (!page.may.includes('ticket.set-field')) return <Fact title={title}>{desk(`priority.${own}`)}</Fact>;
  return (
    <div className={styles['fact']}>
      <dt id={id}>{title}</dt>
      <dd>
        <Select
          size="xs"
          aria-labelledby={id}
          aria-label={title}
          data={PRIORITIES.map((value) => ({ value, label: desk(`priority.${value}`) }))}
          value={own}
          allowDeselect={false}
          disabled={acts.setPriority.pending}
          onChange={(value) => {
            if (value !== null && value !== own) void acts.setPriority.run(Number(value));
          }}
        />
        <Refusal reason={acts.setPriority.refusal} error={acts.setPriority.error} say={say} />
      </dd>
    </div>
  );
}

function People({ page, names, directory }: Pick<FactsProps, 'page' | 'names' | 'directory'>) {
  const t = useTexts(ticketTexts);
  const none = <span className={styles['soft']}>{t('facts.none')}</span>;
  const requester = page.requester === undefined ? undefined : directory.people.get(page.requester);
  const customer = page.customer === undefined ? undefined : directory.customers.get(page.customer);
  return (
    <>
      <Fact title={t('facts.requester')}>
        {page.requester === undefined ? (
          none
        ) : (
          <TextLink href={addresses.searchFor(names.person(page.requester))}>
            <PersonName name={names.person(page.requester)} vip={requester?.vip === true} />
          </TextLink>
        )}
      </Fact>
      <Fact title={t('facts.customer')}>
        {page.customer === undefined ? (
          none
        ) : (
          <PersonName name={customer?.title ?? page.customer} vip={customer?.vip === true} />
        )}
      </Fact>
    </>
  );
}

/** What is known of the ticket; what this person may change is changed in place. */
export function Facts({ page, names, directory, acts, say }: FactsProps) {
  const t = useTexts(ticketTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  const editable = page.may.includes('ticket.set-field');
  const isEmpty = ({ id }: Field) => page.fields[id] === undefined || page.fields[id] === '';
  const filled = page.document.fields.filter((field) => !isEmpty(field));
  const empty = page.document.fields.filter(isEmpty);
  const fieldFact = (field: Field) => (
    <FieldFact
      key={field.id}
      field={formOf(field, { language: reader, required: false })}
      value={page.fields[field.id]}
      editable={editable}
      act={acts.setFields}
      say={say}
    />
  );
  return (
    <Panel title={t('facts.title')}>
      <dl className={styles['facts']}>
        <Fact title={t('facts.assignee')}>
          {page.assignees.length === 0 ? (
            <span className={styles['soft']}>{t('hold.unassigned')}</span>
          ) : (
            page.assignees.map(names.person).join(', ')
          )}
        </Fact>
        {page.teams.length === 0 ? null : <Fact title={t('facts.team')}>{page.teams.map(names.team).join(', ')}</Fact>}
        <PriorityFact page={page} acts={acts} say={say} />
        <People page={page} names={names} directory={directory} />
        <Fact title={t('facts.country')}>
          {page.country === undefined ? (
            <span className={styles['soft']}>{t('facts.none')}</span>
          ) : (
            format.country(page.country)
          )}
        </Fact>
        {filled.map(fieldFact)}
        <Fact title={t('facts.created')}>
          <Time at={page.createdAt} as="exact" />
        </Fact>
        <Fact title={t('facts.workflow')}>{textIn(page.document.title, reader)}</Fact>
        <Fact title={t('facts.release')}>{page.release}</Fact>
      </dl>
      {empty.length === 0 ? null : (
        <details className={styles['more']}>
          <summary>{t('facts.empty', { count: empty.length })}</summary>
          <dl className={styles['facts']}>{empty.map(fieldFact)}</dl>
        </details>
      )}
    </Panel>
  );
}
