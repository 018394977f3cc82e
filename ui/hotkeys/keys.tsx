import { Fragment } from 'react';
import { keyCaps } from './key-match.ts';
import styles from './keys.module.css';

/** A hotkey drawn as key caps. */
export function Keys({ keys }: { readonly keys: string }) {
  const mac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');
  return (
    <span className={styles['keys']} suppressHydrationWarning>
      {keyCaps(keys, mac).map((caps, at) => (
        <Fragment key={at}>
          {caps.map((cap) => (
            <kbd key={cap} className={styles['cap']} suppressHydrationWarning>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
