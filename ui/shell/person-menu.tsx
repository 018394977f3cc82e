'use client';
import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
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

function Chosen({ chosen }: { readonly chosen: boolean }) {
  return chosen ? <Icon name="check" /> : <span className={styles['gap']} />;
}

/** The person's own menu: language, appearance, keys, sign out. */
export function PersonMenu({ person, onSignOut, openKeys }: ShellState) {
  const t = useTexts(shellTexts);
  const { language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={240} transitionProps={{ duration: 120 }} returnFocus>
      <Menu.Target>
        <UnstyledButton className={styles['face']} aria-label={t('account', { name: person.name })}>
          {initials(person.name)}
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
          <Menu.Item
            key={choice}
            lang={choice}
            role="menuitemradio"
            aria-checked={choice === language}
            leftSection={<Chosen chosen={choice === language} />}
            onClick={() => setLanguage(choice)}
          >
            {LANGUAGE_NAMES[choice]}
          </Menu.Item>
        ))}
        <Menu.Label>{t('theme.label')}</Menu.Label>
        {SCHEMES.map(([scheme, icon]) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            leftSection={<Chosen chosen={scheme === colorScheme} />}
            rightSection={<Icon name={icon} />}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`theme.${scheme}`)}
          </Menu.Item>
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
