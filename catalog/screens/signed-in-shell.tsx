'use client';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { CatalogRouter } from '#catalog/server';
import { createApi } from '#ui/api';
import { Shell, type RailWidth } from '#ui/shell';
import { LANGUAGE_COOKIE, useLanguage, type Language } from '#ui/texts';
import type { Area } from './areas.ts';
import { speakInSchemas } from './schema-language.ts';
import { signOut } from './sign-in.ts';

const { useApi } = createApi<CatalogRouter>();

export interface SignedInShellProps {
  readonly person: { readonly name: string; readonly email: string; readonly language: Language };
  readonly areas: readonly Area[];
  readonly rail: RailWidth;
  readonly children: ReactNode;
}

/** The person's own language wins on a browser that has none yet; a language chosen here becomes the person's. */
function useFollowedLanguage(own: Language): void {
  const { language, setLanguage } = useLanguage();
  const { mutate } = useMutation(useApi().session.setLanguage.mutationOptions());
  const known = useRef<string>(own);
  const first = useRef(true);
  useEffect(() => speakInSchemas(language), [language]);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      if (!document.cookie.includes(`${LANGUAGE_COOKIE}=`) && language !== own) {
        setLanguage(own);
        return;
      }
    }
    if (language === 'xx' || language === known.current) return;
    known.current = language;
    mutate({ language });
  }, [language, own, setLanguage, mutate]);
}

/** The frame around every page of somebody who is signed in. */
export function SignedInShell({ person, areas, rail, children }: SignedInShellProps) {
  useFollowedLanguage(person.language);
  const leave = useCallback(() => {
    // A whole new page: nothing of this person stays in memory.
    void signOut().then(() => window.location.assign('/sign-in'));
  }, []);
  return (
    <Shell person={{ name: person.name, detail: person.email }} areas={areas} rail={rail} onSignOut={leave}>
      {children}
    </Shell>
  );
}
