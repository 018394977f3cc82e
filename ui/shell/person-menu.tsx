'use client';
import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden, type MantineColorScheme } from '@mantine/core';
import { Icon, type IconName } from '#ui/icons';
import { LANGUAGES, LANGUAGE_NAMES, useLanguage, useTexts } from '#ui/texts';
import styles from './person-menu.module.css';
import type { ShellState } from './shell-context.ts';
import { shellTexts } from './shell-texts.ts';

const SCHEMES: readonly [MantineColorScheme, IconName][] = [
  ['light', 'sun'],
  ['dark', 'moon'],
  ['auto', 'screen'],
];

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase();

/** The person's own menu: language, appearance, keys, sign out. */
export function PersonMenu({ person, onSignOut, openKeys }: ShellState) {
  const t = useTexts(shellTexts);
  const { language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu
      position="bottom-end"
      width={240}
      transitionProps={{ duration: 120 }}
      returnFocus
      withInitialFocusPlaceholder={false}
      checkIcon={<Icon name="check" />}
      alignItemsLabels="all"
    >
      <Menu.Target>
        <UnstyledButton className={styles['face']}>
          <VisuallyHidden>{t('account', { name: person.name })}</VisuallyHidden>
          <span aria-hidden>{initials(person.name)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles['person']}>
          <strong>{person.name}</strong>
          {person.detail === undefined ? null : <span>{person.detail}</span>}
        </div>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        {LANGUAGES.map((choice) => (
          <Menu.RadioItem
            key={choice}
            lang={choice}
            value={choice}
            checked={choice === language}
            onChange={() => setLanguage(choice)}
          >
            {LANGUAGE_NAMES[choice]}
          </Menu.RadioItem>
        ))}
        <Menu.Label>{t('theme.label')}</Menu.Label>
        {SCHEMES.map(([scheme, icon]) => (
          <Menu.RadioItem
            key={scheme}
            value={scheme}
            checked={scheme === colorScheme}
            rightSection={<Icon name={icon} />}
            onChange={() => setColorScheme(scheme)}
          >
            {t(`theme.${scheme}`)}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="keyboard" />}
          rightSection={<kbd className={styles['cap']}>?</kbd>}
          onClick={openKeys}
        >
          {t('keys')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="signout" />} onClick={onSignOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
