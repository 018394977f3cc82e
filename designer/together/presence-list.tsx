'use client';
import { Tooltip } from '@mantine/core';
import type { Workflow } from '#catalog/language';
import type { Present } from '#catalog/server';
import { sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import { initials } from './initials.ts';
import { partTitle } from './pin-name.ts';
import styles from './together.module.css';
import { togetherTexts } from './together-texts.ts';

/** More would crowd the bar. */
const SHOWN = 4;

export interface PresenceListProps {
  readonly present: readonly Present[];
  /** Who looks here himself: he is not told of himself. */
  readonly me: string;
  readonly document: Workflow;
}

/** The initials of everybody else who has the workflow open now; the name, and what they look at, on hover. */
export function PresenceList({ present, me, document }: PresenceListProps) {
  const t = useTexts(togetherTexts);
  const format = useFormat();
  const language = sourceLanguage(useLanguage().language);
  const others = present.filter(({ person }) => person !== me);
  const words = ({ name, part }: Present) => {
    const title = part && partTitle(document, part, language);
    return title === undefined ? t('alsoHere', { name }) : t('atPart', { name, part: title });
  };
  const rest = others.slice(SHOWN);
  const restWords = t('more', { count: rest.length, names: format.list(rest.map(({ name }) => name)) });
  return (
    <ul className={styles['present']} aria-label={t('here')}>
      {others.slice(0, SHOWN).map((each) => (
        <Tooltip key={each.person} label={words(each)}>
          <li tabIndex={0} aria-label={words(each)}>
            {initials(each.name)}
          </li>
        </Tooltip>
      ))}
      {rest.length === 0 ? null : (
        <Tooltip label={restWords}>
          <li tabIndex={0} aria-label={restWords}>
            +{rest.length}
          </li>
        </Tooltip>
      )}
    </ul>
  );
}
