'use client';
import { Tabs } from '@mantine/core';
import { useTexts } from '#ui/texts';
import { screenTexts } from './screen-texts.ts';

/** Ways to look at one drawing: the picture stays, what is laid over it and stands beside it changes. */
export const LENSES = ['draw', 'simulate', 'source'] as const;
export type Lens = (typeof LENSES)[number];

export interface LensTabsProps {
  readonly lens: Lens;
  readonly onChange: (lens: Lens) => void;
}

/** The lenses as tabs. */
export function LensTabs({ lens, onChange }: LensTabsProps) {
  const t = useTexts(screenTexts);
  return (
    <Tabs value={lens} onChange={(next) => onChange(LENSES.find((each) => each === next) ?? 'draw')}>
      <Tabs.List aria-label={t('lens.label')}>
        {LENSES.map((each) => (
          <Tabs.Tab key={each} value={each} data-guide={each}>
            {t(`lens.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
