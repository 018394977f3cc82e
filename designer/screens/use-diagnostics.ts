'use client';
import { useEffect, useRef, useState } from 'react';
import type { Diagnostic, Vocabulary, Workflow } from '#catalog/language';
import { Checker, judge, type CheckWorker } from '#designer/problems';
import { sourceLanguage, useLanguage } from '#ui/texts';

const PAUSE_MS = 250;

/** What is known of a workflow's problems. */
export interface Checked {
  /** Of the last time it was judged; undefined until the first answer. */
  readonly found: readonly Diagnostic[] | undefined;
  /** The worker has failed, so the page itself judges: typing may wait. */
  readonly onPage: boolean;
}

/**
 * What is wrong with the document, judged by a worker a moment after each edit; the last findings stand until the next are there.
 * `start` begins the worker; keep its identity.
 */
export function useDiagnostics(document: Workflow, vocabulary: Vocabulary, start: () => CheckWorker): Checked {
  const language = sourceLanguage(useLanguage().language);
  const [found, setFound] = useState<readonly Diagnostic[]>();
  const [onPage, setOnPage] = useState(false);
  const checker = useRef<Checker>(undefined);
  const number = useRef(0);
  const actions = useRef(vocabulary.actions);
  useEffect(() => {
    checker.current = new Checker({
      start,
      judge: (order) => judge(order, actions.current),
      found: setFound,
      failed: () => setOnPage(true),
    });
    return () => checker.current?.end();
  }, [start]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const { actions: known, ...rest } = vocabulary;
      actions.current = known;
      number.current += 1;
      checker.current?.ask({ number: number.current, workflow: document, language, known: rest });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [document, vocabulary, language]);
  return { found, onPage };
}
