'use client';
import { Badge } from '@mantine/core';
import { useTexts } from '#ui/texts';
import type { PriceList } from '../price-list.ts';
import { priceListTexts } from '../texts/price-list-texts.ts';

const VARIANTS = { draft: 'outline', published: 'filled', retired: 'light' } as const;

/** A list's status in a word; only what is in force bears the accent. */
export function StatusBadge({ status }: { readonly status: PriceList['status'] }) {
  const t = useTexts(priceListTexts);
  return (
    <Badge size="sm" variant={VARIANTS[status]} color={status === 'published' ? 'accent' : 'gray'}>
      {t(`status.${status}`)}
    </Badge>
  );
}
