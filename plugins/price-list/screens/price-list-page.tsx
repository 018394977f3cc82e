'use client';
import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { LANGUAGES, textIn, type Language } from '#catalog/language';
import { BlockSkeleton, ProblemNotice } from '#ui/parts';
import { Page } from '#ui/shell';
import { LANGUAGE_NAMES, sourceLanguage, useLanguage, useNow, useTexts, useZone } from '#ui/texts';
import { priceListTexts } from '../texts/price-list-texts.ts';
import { copyOf, newList } from './draft.ts';
import type { DraftForm } from './draft-form.ts';
import { ListActions } from './list-actions.tsx';
import { ListHead } from './list-head.tsx';
import { PRICE_LISTS_PATH, useApi } from './price-list-api.ts';
import { PriceLines } from './price-lines.tsx';
import styles from './price-list.module.css';
import { StatusBadge } from './status-badge.tsx';
import { usePriceListDraft, type Basis } from './use-price-list-draft.ts';

function useTrail() {
  const t = useTexts(priceListTexts);
  return [{ label: t('lists.title'), href: PRICE_LISTS_PATH }];
}

function Editor({ basis }: { readonly basis: Basis }) {
  const t = useTexts(priceListTexts);
  const trail = useTrail();
  const router = useRouter();
  const reader = sourceLanguage(useLanguage().language);
  const [language, setLanguage] = useState<Language>(reader);
  const isNew = basis.revision === 0;
  const model = usePriceListDraft(basis, (id) => (isNew ? router.replace(`${PRICE_LISTS_PATH}/${id}`) : undefined));
  const { draft, setDraft, frozen, problems, revision, error } = model;
  const form: DraftForm = { draft, onChange: setDraft, frozen, language, problems };
  const title = textIn(draft.title, reader) || t('lists.add');
  const narrow = useMediaQuery('(max-width: 48em)', false);
  const actions = <ListActions model={model} />;
  return (
    <Page title={title} trail={trail} beside={<StatusBadge status={draft.status} />} {...(narrow ? {} : { actions })}>
      <div className={styles['editor']}>
        <ProblemNotice error={error} texts={priceListTexts} />
        {problems.size > 0 ? (
          <p role="alert" className={styles['problem']}>
            {t('list.problems', { count: problems.size })}
          </p>
        ) : null}
        {revision > 0 ? (
          <p className={styles['none']}>
            {[t('list.revision', { revision }), ...(frozen ? [t('list.frozen')] : [])].join(' · ')}
          </p>
        ) : null}
        <SegmentedControl
          size="xs"
          aria-label={t('list.language')}
          style={{ alignSelf: 'flex-start' }}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={language}
          onChange={setLanguage}
        />
        <ListHead form={form} isNew={isNew} />
        <PriceLines form={form} />
        {narrow ? <div className={styles['thumb']}>{actions}</div> : null}
      </div>
    </Page>
  );
}

/** A stored list: reads it, then edits what was read; another person's change is told when saving. */
function StoredList({ id, edit }: { readonly id: string; readonly edit: (basis: Basis) => React.ReactNode }) {
  const trail = useTrail();
  // What is being edited must not change under the person's hands: it is read once, and never from what was read before.
  const query = useApi().priceLists.get.queryOptions({ id }, { staleTime: Infinity, gcTime: 0 });
  const { data, error, refetch } = useQuery(query);
  if (data) return edit(data);
  return (
    <Page title={id} trail={trail}>
      {error ? (
        <ProblemNotice error={error} texts={priceListTexts} onRetry={() => void refetch()} />
      ) : (
        <BlockSkeleton height={240} />
      )}
    </Page>
  );
}

/** One price list: its owner, currency and validity, and its lines, edited in place while it is a draft. */
export function PriceListPage({ id }: { readonly id: string }) {
  return <StoredList id={id} edit={({ list, revision }) => <Editor key={id} basis={{ list, revision }} />} />;
}

/** A list that is not there yet, empty, or with the prices of the list that `?from=` names. */
export function NewPriceListPage() {
  const zone = useZone();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const from = useSearchParams().get('from');
  if (from === null) return <Editor basis={{ list: newList(today, zone), revision: 0 }} />;
  return <StoredList id={from} edit={({ list }) => <Editor basis={{ list: copyOf(list, today), revision: 0 }} />} />;
}
