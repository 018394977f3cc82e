'use client';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { deskTexts } from '../texts/desk-texts.ts';

export interface PersonNameProps {
  readonly name: string;
  readonly vip?: boolean;
}

/** A person or customer, with the mark of those who come first. */
export function PersonName({ name, vip = false }: PersonNameProps) {
  const t = useTexts(deskTexts);
  if (!vip) return <>{name}</>;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4, maxWidth: '100%' }} title={t('vip')}>
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{name}</span>
      <span style={{ color: 'var(--sd-warning)', display: 'inline-flex' }}>
        <Icon name="star" size={14} label={t('vip')} />
      </span>
    </span>
  );
}
