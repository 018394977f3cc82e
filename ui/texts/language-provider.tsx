'use client';
// A namespace import: these parts are also loaded by plain Node under the react-server condition, where React has no
// contexts. There the pure functions of this folder must still work.
import * as React from 'react';
import { createFormat, type Format, type Reader } from './create-format.ts';
import { LANGUAGE_COOKIE, ZONE_COOKIE, sourceLanguage, type DisplayLanguage } from './language.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const TICK_MS = 30_000;

interface LanguageState extends Reader {
  readonly setLanguage: (language: DisplayLanguage) => void;
}

let context: React.Context<LanguageState | undefined> | undefined;
function languageContext(): React.Context<LanguageState | undefined> {
  context ??= React.createContext<LanguageState | undefined>(undefined);
  return context;
}

function keepCookie(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${String(YEAR_SECONDS)}; samesite=lax`;
}

export interface LanguageProviderProps {
  readonly language: DisplayLanguage;
  /** The reader's zone from the cookie; the browser's own takes over after the first drawing. */
  readonly zone: string;
  /** The server's time of drawing in ms UTC, so that server and client write the same; then it ticks. */
  readonly now: number;
  readonly children: React.ReactNode;
}

/** Gives the parts below it the reader's language, zone and time. Changing the language needs no reload. */
export function LanguageProvider({ language: first, zone: firstZone, now: drawnAt, children }: LanguageProviderProps) {
  const Context = languageContext();
  const [language, chooseLanguage] = React.useState(first);
  const [zone, setZone] = React.useState(firstZone);
  const [now, setNow] = React.useState(drawnAt);
  React.useEffect(() => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    setZone(own);
    keepCookie(ZONE_COOKIE, own);
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const setLanguage = React.useCallback((next: DisplayLanguage) => {
    keepCookie(LANGUAGE_COOKIE, next);
    document.documentElement.lang = sourceLanguage(next);
    chooseLanguage(next);
  }, []);
  const state = React.useMemo(() => ({ language, zone, now, setLanguage }), [language, zone, now, setLanguage]);
  return <Context value={state}>{children}</Context>;
}

function useLanguageState(): LanguageState {
  const state = React.useContext(languageContext());
  if (state === undefined) throw new Error('This part must stand inside a LanguageProvider.');
  return state;
}

/** The reader's language and the way to change it (kept in a cookie, effective at once). */
export function useLanguage(): Pick<LanguageState, 'language' | 'setLanguage'> {
  return useLanguageState();
}

/** The reader's formatting: `const format = useFormat(); format.relative(ticket.changedAt)`. Ticks every half minute. */
export function useFormat(): Format {
  const { language, zone, now } = useLanguageState();
  return React.useMemo(() => createFormat({ language, zone, now }), [language, zone, now]);
}

/** The moment that relative times are measured from, ms UTC; ticks every half minute. */
export function useNow(): number {
  return useLanguageState().now;
}

/** The reader's IANA time zone. */
export function useZone(): string {
  return useLanguageState().zone;
}
