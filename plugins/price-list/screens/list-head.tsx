'use client';
import { Select, TextInput } from '@mantine/core';
import { useTexts } from '#ui/texts';
import { CURRENCIES } from '../currency.ts';
import type { PriceListOwner } from '../price-list.ts';
import { priceListTexts } from '../texts/price-list-texts.ts';
import { withOptional, withWords } from './draft.ts';
import type { DraftForm } from './draft-form.ts';
import styles from './price-list.module.css';

const OWNERS = ['default', 'country', 'customer'] as const;

/** What can no longer be changed is still read: a greyed field is hard to read. */
export const fieldLook = (frozen: boolean) => ({ readOnly: frozen }) as const;

/** The problem of an entry as a field shows it. */
export function useProblemOf({ problems }: Pick<DraftForm, 'problems'>): (path: string) => { error?: string } {
  const t = useTexts(priceListTexts);
  return (path) => {
    const key = problems.get(path);
    return key === undefined ? {} : { error: t(`problem.${key}`) };
  };
}

function ownerOf(kind: string | null): PriceListOwner {
  if (kind === 'country') return { kind, country: '' };
  if (kind === 'customer') return { kind, customer: '' };
  return { kind: 'default' };
}

function OwnerFields({ form }: { readonly form: DraftForm }) {
  const t = useTexts(priceListTexts);
  const problemOf = useProblemOf(form);
  const { draft, onChange, frozen } = form;
  const { owner } = draft;
  const setOwner = (next: PriceListOwner) => onChange({ ...draft, owner: next });
  return (
    <>
      <Select
        label={t('list.owner')}
        data={OWNERS.map((kind) => ({ value: kind, label: t(`owner.${kind}`) }))}
        value={owner.kind}
        allowDeselect={false}
        {...fieldLook(frozen)}
        onChange={(kind) => setOwner(ownerOf(kind))}
      />
      {owner.kind === 'country' ? (
        <TextInput
          label={t('list.country')}
          value={owner.country}
          maxLength={2}
          {...fieldLook(frozen)}
          onChange={(event) => setOwner({ kind: 'country', country: event.currentTarget.value.toUpperCase() })}
          {...problemOf('owner.country')}
        />
      ) : null}
      {owner.kind === 'customer' ? (
        <TextInput
          label={t('list.customer')}
          value={owner.customer}
          {...fieldLook(frozen)}
          onChange={(event) => setOwner({ kind: 'customer', customer: event.currentTarget.value.trim() })}
          {...problemOf('owner.customer')}
        />
      ) : null}
    </>
  );
}

/** A bound that is a day has the browser's calendar; an instant is written out. */
const dayInput = (bound: string) => (bound.includes('T') ? 'text' : 'date');

/** Everything of a list but its lines. */
export function ListHead({ form, isNew }: { readonly form: DraftForm; readonly isNew: boolean }) {
  const t = useTexts(priceListTexts);
  const problemOf = useProblemOf(form);
  const { draft, onChange, frozen, language } = form;
  const common = fieldLook(frozen);
  return (
    <div className={styles['head']}>
      <TextInput
        label={t('list.title')}
        value={draft.title[language] ?? ''}
        placeholder={draft.title.en}
        required={!frozen}
        {...common}
        onChange={(event) => onChange({ ...draft, title: withWords(draft.title, language, event.currentTarget.value) })}
        {...problemOf('title')}
      />
      {isNew ? (
        <TextInput
          label={t('list.id')}
          description={t('list.idHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.id}
          required={!frozen}
          {...common}
          onChange={(event) => onChange({ ...draft, id: event.currentTarget.value.trim() })}
          {...problemOf('id')}
        />
      ) : null}
      <OwnerFields form={form} />
      <Select
        label={t('list.currency')}
        data={[...CURRENCIES]}
        value={draft.currency}
        searchable
        allowDeselect={false}
        {...common}
        onChange={(currency) => onChange({ ...draft, currency: currency ?? draft.currency })}
        {...problemOf('currency')}
      />
      <TextInput
        label={t('list.validFrom')}
        type={dayInput(draft.validFrom)}
        value={draft.validFrom}
        required={!frozen}
        {...common}
        onChange={(event) => onChange({ ...draft, validFrom: event.currentTarget.value })}
        {...problemOf('validFrom')}
      />
      <TextInput
        label={t('list.validTo')}
        type={dayInput(draft.validTo ?? '')}
        value={draft.validTo ?? ''}
        {...common}
        onChange={(event) => onChange(withOptional(draft, 'validTo', event.currentTarget.value))}
        {...problemOf('validTo')}
      />
      <TextInput
        label={t('list.timeZone')}
        value={draft.timeZone}
        {...common}
        onChange={(event) => onChange({ ...draft, timeZone: event.currentTarget.value.trim() })}
        {...problemOf('timeZone')}
      />
    </div>
  );
}
