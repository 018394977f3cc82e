'use client';
import { Tooltip } from '@mantine/core';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import styles from './rail.module.css';
import { shellTexts } from './shell-texts.ts';

/** The parts of the product, in the order of the rail. */
export const AREAS = ['desk', 'designer', 'catalog', 'plugins', 'operations'] as const;
export type AreaId = (typeof AREAS)[number];

/** A part of the product that this person may use. */
export interface ShellArea {
  readonly id: AreaId;
  readonly href: string;
  /** What waits there, for example tickets; nothing is shown for 0. */
  readonly count?: number;
}

/** The rail's width, kept in the cookie `rail` so that the server draws it right the first time. */
export type RailWidth = 'wide' | 'narrow';
export const RAIL_COOKIE = 'rail';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

function AreaLink({ area, narrow }: { readonly area: ShellArea; readonly narrow: boolean }) {
  const t = useTexts(shellTexts);
  const here = usePathname().startsWith(area.href);
  const label = t(`area.${area.id}`);
  return (
    <Tooltip label={label} position="right" disabled={!narrow} events={{ hover: true, focus: true, touch: false }}>
      <Link href={area.href} className={styles['link']} aria-current={here ? 'page' : undefined}>
        <Icon name={area.id} size={20} />
        <span className={styles['label']}>{label}</span>
        {area.count === undefined || area.count === 0 ? null : <span className={styles['count']}>{area.count}</span>}
      </Link>
    </Tooltip>
  );
}

/** The left rail; a bar at the bottom on a phone. */
export function Rail({ areas, width }: { readonly areas: readonly ShellArea[]; readonly width: RailWidth }) {
  const t = useTexts(shellTexts);
  const [narrow, setNarrow] = useState(width === 'narrow');
  const change = () => {
    document.cookie = `${RAIL_COOKIE}=${narrow ? 'wide' : 'narrow'}; path=/; max-age=${String(YEAR_SECONDS)}; samesite=lax`;
    setNarrow(!narrow);
  };
  const act = narrow ? t('widen') : t('narrow');
  return (
    <nav className={styles['rail']} data-narrow={narrow} aria-label={t('areas')}>
      <Link href="/" className={styles['brand']} aria-label="Statedesk">
        <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden>
          <rect x="2" y="3" width="12" height="7" rx="2" fill="var(--sd-accent)" />
          <rect x="10" y="14" width="12" height="7" rx="2" fill="none" stroke="var(--sd-accent)" strokeWidth="1.8" />
          <path d="M6 10v4.500a3 3 0 0 0 3 3h1" fill="none" stroke="var(--sd-accent)" strokeWidth="1.800" />
        </svg>
        <span className={styles['label']}>Statedesk</span>
      </Link>
      {areas.map((area) => (
        <AreaLink key={area.id} area={area} narrow={narrow} />
      ))}
      <button type="button" className={styles['narrow']} onClick={change} aria-label={act} title={act}>
        <Icon name={narrow ? 'expand' : 'collapse'} size={18} />
      </button>
    </nav>
  );
}
