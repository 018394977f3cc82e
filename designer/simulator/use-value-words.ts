'use client';
import { useCallback } from 'react';
import type { Mismatch } from '#runtime/core';
import { useFormat, useTexts } from '#ui/texts';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { SimulatorWords } from './use-words.ts';

type Subject = Pick<Mismatch, 'what' | 'name'>;

/** What expectations are called, and their values in words: `{ what, value }`. */
export function useValueWords({ names }: SimulatorWords) {
  const t = useTexts(simulatorTexts);
  const format = useFormat();
  const what = useCallback(
    ({ what: kind, name = '' }: Subject) =>
      t(`what.${kind}`, { name: kind === 'field' ? names.field(name) : kind === 'due' ? names.policy(name) : name }),
    [t, names],
  );
  const value = useCallback(
    ({ what: kind }: Subject, given: Mismatch['expected']): string => {
      if (given === undefined) return t('scenarios.nothing');
      if (typeof given === 'object') {
        const named = given.map((id) => (kind === 'states' ? names.state(id) : names.action(id)));
        return named.length === 0 ? t('scenarios.nothing') : named.join(', ');
      }
      if (typeof given === 'boolean') return t(given ? 'given.on' : 'given.off');
      if (kind === 'category') return t.reason({ code: `category.${String(given)}` }) ?? String(given);
      if (kind === 'team') return names.team(String(given));
      if (kind === 'due') return format.exact(Date.parse(String(given)));
      // A refusal is expected by its code; its whole sentence would need the parameters of the case.
      if (kind === 'refused')
        return t.reason({ code: `refusals.${String(given).replace(/^kernel\./, '')}` }) ?? t('refusals.other');
      return String(given);
    },
    [t, names, format],
  );
  return { what, value };
}
