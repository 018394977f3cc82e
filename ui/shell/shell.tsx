'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useHotkeys } from '#ui/hotkeys';
import { useTexts } from '#ui/texts';
import { KeyList } from './key-list.tsx';
import { openPalette, Palette } from './palette.tsx';
import { Rail, type AreaId, type RailWidth, type ShellArea } from './rail.tsx';
import { ShellContext, type ShellPerson } from './shell-context.ts';
import { shellTexts } from './shell-texts.ts';
import styles from './shell.module.css';
import { useCommands } from './use-commands.ts';

const AREA_KEYS: Readonly<Record<AreaId, string>> = {
  desk: 'g d',
  designer: 'g w',
  catalog: 'g c',
  plugins: 'g p',
  operations: 'g o',
};

export interface ShellProps {
  readonly person: ShellPerson;
  /** Only those the person may use; they are drawn in this order. */
  readonly areas: readonly ShellArea[];
  readonly onSignOut: () => void;
  /** From the cookie `RAIL_COOKIE`. */
  readonly rail?: RailWidth;
  /** Stands left of the person on every page: presence, connection. */
  readonly status?: ReactNode;
  /** The page: its outermost part is `Page`. */
  readonly children: ReactNode;
}

/** The frame around every page after sign-in: rail, palette, list of keys. The top bar is drawn by `Page`. */
export function Shell({ person, areas, onSignOut, rail = 'wide', status, children }: ShellProps) {
  const t = useTexts(shellTexts);
  const router = useRouter();
  const [keysOpened, setKeysOpened] = useState(false);
  const openKeys = useCallback(() => setKeysOpened(true), []);
  const pages = areas.map(({ id, href }) => ({
    keys: AREA_KEYS[id],
    id: `area.${id}`,
    icon: id,
    label: t('go', { area: t(`area.${id}`) }),
    section: t('palette.pages'),
    run: () => router.push(href),
  }));
  useCommands(pages);
  useCommands([
    { id: 'shell.keys', label: t('keys'), icon: 'keyboard', keys: '?', run: openKeys },
    { id: 'shell.sign-out', label: t('signOut'), icon: 'signout', run: onSignOut },
  ]);
  useHotkeys(t('general'), [
    { keys: 'mod+k', label: t('search'), run: openPalette },
    { keys: '?', label: t('keys'), run: openKeys },
    ...pages,
  ]);
  const state = useMemo(() => ({ person, onSignOut, openKeys, status }), [person, onSignOut, openKeys, status]);
  return (
    <ShellContext value={state}>
      <div className={styles['shell']}>
        <a className={styles['skip']} href="#content">
          {t('skip')}
        </a>
        <Rail areas={areas} width={rail} />
        <div className={styles['page']}>{children}</div>
      </div>
      <Palette />
      <KeyList opened={keysOpened} onClose={() => setKeysOpened(false)} />
    </ShellContext>
  );
}
