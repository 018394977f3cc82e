'use client';
import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { Keys } from '#ui/hotkeys';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { openPalette } from './palette.tsx';
import { PersonMenu } from './person-menu.tsx';
import { useShell } from './shell-context.ts';
import { shellTexts } from './shell-texts.ts';
import styles from './page.module.css';

export interface PageProps {
  /** The heading, the last part of the trail and the window's title. */
  readonly title: string;
  /** The pages above this one, outermost first. */
  readonly trail?: readonly { readonly label: string; readonly href: string }[];
  /** Beside the title: save state, badges. */
  readonly beside?: ReactNode;
  /** The page's own acts, right in the bar; the primary one last. */
  readonly actions?: ReactNode;
  /** A second bar under the first: lenses, tabs, filters. */
  readonly tabs?: ReactNode;
  /** `fill`: the content gets the whole area and scrolls by itself (canvas, table); else it is padded and scrolls as one. */
  readonly layout?: 'padded' | 'fill';
  readonly children: ReactNode;
}

/** One page inside the shell: window title, top bar with breadcrumb, search and person, and the content. */
export function Page({ title, trail = [], beside, actions, tabs, layout = 'padded', children }: PageProps) {
  const t = useTexts(shellTexts);
  const shell = useShell();
  return (
    <>
      <title>{`${title} · Statedesk`}</title>
      <header>
        <div className={styles['bar']}>
          <nav className={styles['trail']} aria-label={t('trail')}>
            {trail.map(({ label, href }) => (
              <Fragment key={href}>
                <Link href={href} className={styles['above']}>
                  {label}
                </Link>
                <Icon name="right" size={14} className={styles['arrow']} />
              </Fragment>
            ))}
            <h1 className={styles['title']} title={title}>
              {title}
            </h1>
          </nav>
          {beside === undefined ? null : <div className={styles['beside']}>{beside}</div>}
          <div className={styles['tools']}>
            {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
            {shell === undefined ? null : (
              <>
                <button type="button" className={styles['search']} onClick={openPalette} title={t('search')}>
                  <Icon name="search" />
                  <span>{t('searchShort')}</span>
                  <Keys keys="mod+k" />
                </button>
                {shell.status}
                <PersonMenu {...shell} />
              </>
            )}
          </div>
        </div>
        {tabs === undefined ? null : <div className={styles['tabs']}>{tabs}</div>}
      </header>
      <main id="content" tabIndex={-1} className={layout === 'fill' ? styles['fill'] : styles['padded']}>
        {children}
      </main>
    </>
  );
}
