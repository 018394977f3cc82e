'use client';
import { useTexts } from '#ui/texts';
import { deskTexts } from '../texts/desk-texts.ts';

/** Says when changes of others do not arrive; silent while they do. */
export function LiveMark({ state }: { readonly state: 'live' | 'connecting' | 'lost' }) {
  const t = useTexts(deskTexts);
  return (
    <span role="status" style={{ color: 'var(--sd-warning)', fontSize: 12 }}>
      {state === 'lost' ? t('offline') : ''}
    </span>
  );
}
