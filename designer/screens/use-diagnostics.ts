'use client';
import { useEffect, useState } from 'react';
import { validateRelease, type Diagnostic, type Vocabulary, type Workflow } from '#catalog/language';

const PAUSE_MS = 250;

/** What is wrong with the document, checked again a moment after each edit; the last findings stand until then. */
export function useDiagnostics(document: Workflow, vocabulary: Vocabulary): readonly Diagnostic[] {
  const [found, setFound] = useState<readonly Diagnostic[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setFound(validateRelease(document, vocabulary)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [document, vocabulary]);
  return found;
}
