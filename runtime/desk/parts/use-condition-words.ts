'use client';
import { useMemo } from 'react';
import { useTexts } from '#ui/texts';
import type { ConditionWords } from '../condition-words.ts';
import { deskTexts } from '../texts/desk-texts.ts';

/** The words of conditions in the reader's language. */
export function useConditionWords(): ConditionWords {
  const t = useTexts(deskTexts);
  return useMemo(
    () => ({
      and: t('condition.and'),
      or: t('condition.or'),
      not: t('condition.not'),
      is: t('condition.is'),
      isNot: t('condition.isNot'),
      empty: t('condition.empty'),
      on: t('condition.on'),
      off: t('condition.off'),
      names: {
        'ticket.priority': t('condition.priority'),
        'ticket.country': t('condition.country'),
        'ticket.category': t('condition.category'),
        'requester.vip': t('condition.requesterVip'),
        'customer.vip': t('condition.customerVip'),
        'customer.contract': t('condition.contract'),
      },
    }),
    [t],
  );
}
