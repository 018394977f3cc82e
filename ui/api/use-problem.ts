'use client';
import { useMemo } from 'react';
import { translateReason, useLanguage, type Texts } from '#ui/texts';
import { apiProblem, type Problem } from './api-problem.ts';
import { problemTexts } from './problem-texts.ts';

/** A problem with its sentences in the reader's language. */
export interface ReadableProblem extends Problem {
  /** What happened. */
  readonly title: string;
  /** Why, and what to do now; empty where the unit's own sentence says it all. */
  readonly advice: string;
}

/**
 * The sentences of whatever was thrown, `undefined` while nothing was. A unit passes its own texts, keyed by code and
 * optionally `code.advice`; they come before the common ones. A code without a sentence is told by its kind.
 */
export function useProblem(error: unknown, texts?: Texts): ReadableProblem | undefined {
  const { language } = useLanguage();
  return useMemo(() => {
    if (error === undefined || error === null) return undefined;
    const problem = apiProblem(error);
    const catalogues: Texts[] = [...(texts === undefined ? [] : [texts]), problemTexts];
    const sentence = (code: string) =>
      catalogues.map((own) => translateReason(own, language, { code, params: problem.params })).find((text) => text);
    const title = sentence(problem.code);
    const known = title === undefined ? problem.kind : problem.code;
    return {
      ...problem,
      title: title ?? sentence(known) ?? known,
      advice: sentence(`${known}.advice`) ?? '',
    };
  }, [error, texts, language]);
}
