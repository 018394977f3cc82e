import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** A named part at the side of the ticket. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['panel']} aria-label={title}>
      <h2 className={styles['title']}>{title}</h2>
      {children}
    </section>
  );
}
