'use client';
import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { startTransition, useCallback, useEffect } from 'react';
import { EmptyState, TableSkeleton } from '#ui/parts';
import { Page } from '#ui/shell';
import { useTexts } from '#ui/texts';
import { screenTexts } from './screen-texts.ts';
import { useDeskAnswers } from './use-desk-answers.ts';

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

/**
 * For a page that threw while it was drawn. Where the desk itself does not answer (its database is being brought up again), that is said,
 * and the page comes by itself as soon as it does.
 */
export function BrokenPage({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTexts(screenTexts);
  const router = useRouter();
  const desk = useDeskAnswers();
  const retry = useCallback(() => {
    // What the server drew has failed too: it is asked for anew before the page is drawn again.
    startTransition(() => {
      router.refresh();
      onRetry();
    });
  }, [router, onRetry]);
  useEffect(() => {
    if (desk === 'back') retry();
  }, [desk, retry]);
  const act = (
    <Button variant="default" onClick={retry}>
      {t('broken.act')}
    </Button>
  );
  const why = desk === 'down' || desk === 'back' ? 'down' : 'broken';
  return (
    <EmptyState icon="error" title={t(`${why}.title`)} action={act}>
      <span role="status">{t(`${why}.text`)}</span>
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
