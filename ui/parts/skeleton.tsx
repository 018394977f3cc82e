'use client';
import { Skeleton } from '@mantine/core';
import { useTexts } from '#ui/texts';
import { partTexts } from './part-texts.ts';
import styles from './skeleton.module.css';

const ROW_PX = 32;
/** Uneven like real texts, the same on server and client. */
const WIDTHS = [72, 54, 88, 63, 79, 46, 91, 58];

/** Rows of a table that is loading, as high as real ones. */
export function TableSkeleton({ rows = 12 }: { readonly rows?: number }) {
  const t = useTexts(partTexts);
  return (
    <div role="status" aria-label={t('loading')} className={styles['table']}>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={styles['row']} style={{ height: ROW_PX }}>
          <Skeleton height={10} width={64} />
          <Skeleton height={10} width={`${String((WIDTHS[at % WIDTHS.length] ?? 60) / 2)}%`} />
          <Skeleton height={10} width={96} ml="auto" />
        </div>
      ))}
    </div>
  );
}

/** Lines of text that are loading. */
export function TextSkeleton({ lines = 3 }: { readonly lines?: number }) {
  const t = useTexts(partTexts);
  return (
    <div role="status" aria-label={t('loading')} className={styles['text']}>
      {Array.from({ length: lines }, (_, at) => (
        <Skeleton key={at} height={12} width={`${String(WIDTHS[at % WIDTHS.length] ?? 60)}%`} />
      ))}
    </div>
  );
}

/** A block that is loading, of the height the real one will have. */
export function BlockSkeleton({ height }: { readonly height: number | string }) {
  const t = useTexts(partTexts);
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={height} radius="sm" />
    </div>
  );
}
