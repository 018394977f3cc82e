'use client';
import { useCallback, useMemo } from 'react';
import { directoryTexts } from '#catalog/directory';
import { conditionWords, type Reason, type Role, type Workflow } from '#catalog/language';
import type { PluginManifest } from '#plugins/sdk';
import { kernelTexts } from '#runtime/core';
import { sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import { namesOf, type SimulatorNames } from './names.ts';
import { simulatorTexts } from './texts/simulator-texts.ts';

/** What a run says to people. */
export interface SimulatorWords {
  readonly names: SimulatorNames;
  readonly role: (role: Role) => string;
  /** A refusal as a sentence: what happened and what to do. */
  readonly say: (reason: Reason) => string;
  readonly guard: (guard: string) => string;
}

type Rename = (value: string) => string;

/** Parameters that people know by a name. */
function renamed({ params }: Reason, renames: Readonly<Record<string, Rename>>): Reason['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const rename = Object.hasOwn(renames, name) ? renames[name] : undefined;
      if (!rename) return [name, value];
      if (typeof value === 'string') return [name, rename(value)];
      return [name, Array.isArray(value) ? value.map((each: string) => rename(each)) : value];
    }),
  );
}

/** The words of a workflow's runs, in the reader's language. */
export function useWords(
  workflow: Workflow,
  manifests: readonly PluginManifest[],
  teams: ReadonlyMap<string, string>,
): SimulatorWords {
  const { language: shown } = useLanguage();
  const language = sourceLanguage(shown);
  const { duration } = useFormat();
  const t = useTexts(simulatorTexts);
  const kernel = useTexts(kernelTexts);
  const directory = useTexts(directoryTexts);
  const names = useMemo(
    () => namesOf({ workflow, manifests, teams, shown, language, duration }),
    [workflow, manifests, teams, shown, language, duration],
  );
  const guard = useCallback((text: string) => conditionWords(text, workflow, language), [workflow, language]);
  const role = useCallback((id: string) => directory.reason({ code: `roles.${id}` }) ?? id, [directory]);
  const say = useCallback(
    (reason: Reason) => {
      if (reason.code === 'simulator.unplayable') return t('unplayable.broken');
      const { event, field, state } = names;
      const params = renamed(reason, { event, field, fields: field, state, guard, roles: role });
      return kernel.reason({ code: reason.code, params }) ?? reason.code;
    },
    [names, guard, role, kernel, t],
  );
  return useMemo(() => ({ names, role, say, guard }), [names, role, say, guard]);
}
