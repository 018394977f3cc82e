'use client';
import { Select } from '@mantine/core';
import { textIn } from '#catalog/language';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { queueTexts } from '../texts/queue-texts.ts';
import { CROSS_LISTS, byTeam } from './queue-choice.ts';
import type { QueueMenuProps } from './queue-menu.tsx';

/** The menu of queues as one box, for a phone. */
export function QueueChooser(props: QueueMenuProps & { readonly onChoose: (name: string) => void }) {
  const { queues, cross, current, teamTitles, onChoose } = props;
  const t = useTexts(queueTexts);
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  const counted = (title: string, count: number | undefined) =>
    count === undefined ? title : `${title} · ${String(count)}`;
  const data = [
    ...CROSS_LISTS.map((name) => ({ value: name, label: counted(t(name), cross?.[name]) })),
    ...byTeam(queues).map(([team, own]) => ({
      group: teamTitles.get(team) ?? team,
      items: own.map(({ key, stateTitle, count }) => ({
        value: key,
        label: counted(textIn(stateTitle, reader), count),
      })),
    })),
  ];
  return (
    <Select
      aria-label={t('choose')}
      data={data}
      value={current}
      allowDeselect={false}
      onChange={(name) => {
        if (name !== null) onChoose(name);
      }}
    />
  );
}
