'use client';
import { useCallback } from 'react';
import { directoryTexts } from '#catalog/directory';
import { conditionWords, type Reason, type Workflow } from '#catalog/language';
import { kernelTexts } from '#runtime/core';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { namedReason } from '../named-reason.ts';
import type { Names } from '../names.ts';
import { deskTexts } from '../texts/desk-texts.ts';

/** `const say = useReasonWords(workflow, names); say(reason)`: a refusal as a sentence in the reader's language. */
export function useReasonWords(workflow: Workflow, names: Names): (reason: Reason) => string {
  const { language } = useLanguage();
  const desk = useTexts(deskTexts);
  const kernel = useTexts(kernelTexts);
  const directory = useTexts(directoryTexts);
  return useCallback(
    (reason) => {
      const named = namedReason(reason, {
        names,
        guard: (guard) => conditionWords(guard, workflow, sourceLanguage(language)),
        role: (role) => directory.reason({ code: `roles.${role}` }) ?? role,
      });
      return (
        kernel.reason(named) ??
        directory.reason(named) ??
        desk.reason({ ...named, code: `refusal.${named.code}` }) ??
        desk('refused')
      );
    },
    [workflow, names, language, desk, kernel, directory],
  );
}
