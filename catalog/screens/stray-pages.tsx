'use client';
import { Button } from '@mantine/core';
import { EmptyState, TableSkeleton } from '#ui/parts';
import { Page } from '#ui/shell';
import { useTexts } from '#ui/texts';
import { screenTexts } from './screen-texts.ts';

/** For an address without a page. */
export function NotFoundPage() {
  const t = useTexts(screenTexts);
  const act = (
    <Button component="a" href="/" variant="default">
      {t('notFound.act')}
    </Button>
  );
  return (
    <EmptyState icon="search" title={t('notFound.title')} heading action={act}>
      <title>{`${t('notFound.title')} · Statedesk`}</title>
      {t('notFound.text')}
    </EmptyState>
  );
}

/** For a page that threw while it was drawn. */
export function BrokenPage({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTexts(screenTexts);
  const act = (
    <Button variant="default" onClick={onRetry}>
      {t('broken.act')}
    </Button>
  );
  return (
    <EmptyState icon="error" title={t('broken.title')} action={act}>
      {t('broken.text')}
    </EmptyState>
  );
}

/** While a page comes. */
export function LoadingPage() {
  const t = useTexts(screenTexts);
  return (
    <Page title={t('loading')} layout="fill">
      <TableSkeleton />
    </Page>
  );
}
