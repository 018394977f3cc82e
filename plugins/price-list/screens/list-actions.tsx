'use client';
import { Button, Tooltip } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { textIn } from '#catalog/language';
import { Icon } from '#ui/icons';
import { ConfirmDialog } from '#ui/parts';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { priceListTexts } from '../texts/price-list-texts.ts';
import { PRICE_LISTS_PATH } from './price-list-api.ts';
import type { usePriceListDraft } from './use-price-list-draft.ts';

/** Save and publish a draft; copy and retire a published list. What cannot be undone asks first. */
export function ListActions({ model }: { readonly model: ReturnType<typeof usePriceListDraft> }) {
  const t = useTexts(priceListTexts);
  const language = sourceLanguage(useLanguage().language);
  const [asked, setAsked] = useState<'publish' | 'retire'>();
  const { draft, frozen, unsaved, saving } = model;
  const title = textIn(draft.title, language);
  const close = () => setAsked(undefined);
  const copy = `${PRICE_LISTS_PATH}/new?from=${encodeURIComponent(draft.id)}`;
  return (
    <>
      {frozen ? (
        <>
          {draft.status === 'published' ? (
            <Button variant="default" size="compact-sm" onClick={() => setAsked('retire')}>
              {t('list.retire')}
            </Button>
          ) : null}
          <Button component={Link} href={copy} size="compact-sm" leftSection={<Icon name="copy" size={14} />}>
            {t('list.copy')}
          </Button>
        </>
      ) : (
        <>
          <Button variant="default" size="compact-sm" loading={saving} disabled={!unsaved} onClick={model.save}>
            {t('list.save')}
          </Button>
          <Tooltip label={t('list.unsavedFirst')} disabled={!unsaved}>
            <Button
              size="compact-sm"
              {...(unsaved ? { 'data-disabled': true } : {})}
              aria-disabled={unsaved}
              onClick={() => (unsaved ? undefined : setAsked('publish'))}
            >
              {t('list.publish')}
            </Button>
          </Tooltip>
        </>
      )}
      <ConfirmDialog
        opened={asked === 'publish'}
        onClose={close}
        title={t('list.publishTitle', { title })}
        consequence={t('list.publishConsequence', { count: draft.lines.length })}
        confirmLabel={t('list.publish')}
        onConfirm={model.publish}
        texts={priceListTexts}
      />
      <ConfirmDialog
        opened={asked === 'retire'}
        onClose={close}
        title={t('list.retireTitle', { title })}
        consequence={t('list.retireConsequence')}
        confirmLabel={t('list.retire')}
        danger
        onConfirm={model.retire}
        texts={priceListTexts}
      />
    </>
  );
}
