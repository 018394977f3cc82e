'use client';
import { Modal } from '@mantine/core';
import { Keys, useHotkeyGroups } from '#ui/hotkeys';
import { useTexts } from '#ui/texts';
import { groupBy } from './group-by.ts';
import styles from './key-list.module.css';
import { shellTexts } from './shell-texts.ts';

/** `?`: every key of the page now, by heading. */
export function KeyList({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useTexts(shellTexts);
  const byTitle = groupBy(useHotkeyGroups(), (group) => group.title);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys')}
      size={680}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': t('close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <div className={styles['groups']}>
        {byTitle.map(([title, groups]) => (
          <section key={title}>
            <h2 className={styles['title']}>{title}</h2>
            <dl className={styles['keys']}>
              {groups
                .flatMap((group) => group.hotkeys)
                .map((hotkey) => (
                  <div key={hotkey.keys + hotkey.label} className={styles['row']}>
                    <dt>{hotkey.label}</dt>
                    <dd>
                      <Keys keys={hotkey.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
