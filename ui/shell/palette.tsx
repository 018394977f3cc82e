'use client';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useEffect, useMemo, useState } from 'react';
import { Keys } from '#ui/hotkeys';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { matchesQuery, type Command } from './command-registry.ts';
import { groupBy } from './group-by.ts';
import styles from './palette.module.css';
import { shellTexts } from './shell-texts.ts';
import { useCommandEntries } from './use-commands.ts';

const PAUSE_MS = 150;
const MOST = 60;

/** Opens the palette. */
export function openPalette(): void {
  spotlight.open();
}

function useFound(query: string): readonly Command[] {
  const entries = useCommandEntries();
  const [answer, setAnswer] = useState<{ query: string; commands: readonly Command[] }>({ query: '', commands: [] });
  useEffect(() => {
    const asked = query.trim();
    if (asked === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const sources = entries.flatMap((entry) => ('source' in entry ? [entry.source] : []));
      // A search that fails finds nothing; the commands of the page still work.
      void Promise.allSettled(sources.map((source) => source(asked, stop.signal))).then((answers) => {
        if (stop.signal.aborted) return;
        const commands = answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
        setAnswer({ query: asked, commands });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, entries]);
  return useMemo(() => {
    const own = entries.flatMap((entry) => ('commands' in entry ? entry.commands : []));
    const searched = answer.query === query.trim() ? answer.commands : [];
    const unique = new Map(
      [...own.filter((command) => matchesQuery(command, query)), ...searched].map((one) => [one.id, one]),
    );
    return [...unique.values()].slice(0, MOST);
  }, [entries, query, answer]);
}

function Choice({ command }: { readonly command: Command }) {
  return (
    <Spotlight.Action onClick={command.run} className={styles['action']}>
      {command.icon === undefined ? <span className={styles['noIcon']} /> : <Icon name={command.icon} />}
      <span className={styles['label']}>{command.label}</span>
      {command.description === undefined ? null : <span className={styles['description']}>{command.description}</span>}
      {command.keys === undefined ? null : <Keys keys={command.keys} />}
    </Spotlight.Action>
  );
}

/** `Ctrl-K`: every page and command within reach of the keyboard. Stands once, in the shell. */
export function Palette() {
  const t = useTexts(shellTexts);
  const [query, setQuery] = useState('');
  const found = useFound(query);
  const sections = useMemo(() => {
    const commands = t('palette.commands');
    return groupBy(found, (command) => command.section ?? commands);
  }, [found, t]);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      clearQueryOnClose
      scrollable
      maxHeight={420}
      size={600}
      transitionProps={{ duration: 120 }}
      returnFocus
      centered={false}
      yOffset={96}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<Icon name="search" size={18} />}
      />
      <Spotlight.ActionsList className={styles['list']}>
        {sections.map(([section, commands]) => (
          <Spotlight.ActionsGroup key={section} label={section} className={styles['group']}>
            {commands.map((command) => (
              <Choice key={command.id} command={command} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {found.length === 0 ? <Spotlight.Empty>{t('nothing', { query: query.trim() })}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
