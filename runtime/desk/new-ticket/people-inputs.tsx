'use client';
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useFormat, useTexts } from '#ui/texts';
import { newTicketTexts } from '../texts/new-ticket-texts.ts';
import type { Directory } from '../use-directory.ts';
import styles from './new-ticket.module.css';
import type { TicketDraft } from './ticket-draft.ts';

const MOST_SHOWN = 100;

export interface PeopleInputsProps {
  readonly draft: TicketDraft;
  readonly directory: Directory;
  readonly onChange: (change: Partial<TicketDraft>) => void;
}

/** Who asks, for which customer, in which country. */
export function PeopleInputs({ draft, directory, onChange }: PeopleInputsProps) {
  const t = useTexts(newTicketTexts);
  const format = useFormat();
  const { people, customers, countries } = directory;
  const persons = useMemo(
    () =>
      [...people.values()]
        .filter(({ active }) => active)
        .map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` })),
    [people],
  );
  const clients = useMemo(
    () => [...customers.values()].map(({ id, title }) => ({ value: id, label: title })),
    [customers],
  );
  const common = { searchable: true, clearable: true, limit: MOST_SHOWN, placeholder: t('choose') } as const;
  return (
    <>
      <div className={styles['pair']}>
        <Select
          {...common}
          label={t('requester')}
          data={persons}
          value={draft.requester ?? null}
          onChange={(requester) => onChange({ requester: requester ?? undefined })}
        />
        <Select
          {...common}
          label={t('customer')}
          data={clients}
          value={draft.customer ?? null}
          onChange={(customer) => onChange({ customer: customer ?? undefined })}
        />
      </div>
      <Select
        {...common}
        label={t('country')}
        description={t('countryHint')}
        data={countries.map((code) => ({ value: code, label: format.country(code) }))}
        value={draft.country ?? null}
        onChange={(country) => onChange({ country: country ?? undefined })}
      />
    </>
  );
}
