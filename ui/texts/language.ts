/** The languages the interface speaks; English is the one that defines which texts there are. */
export const LANGUAGES = ['en', 'ru', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language, or the pseudo-language `xx`, which marks every text so that hard-coded ones stand out in tests. */
export type DisplayLanguage = Language | 'xx';

/** Each language's name in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', pl: 'Polski' };

/** The cookie that keeps the reader's language (a `DisplayLanguage`). */
export const LANGUAGE_COOKIE = 'language';

/** The cookie that keeps the reader's IANA time zone, so that the server's first drawing is already right. */
export const ZONE_COOKIE = 'zone';

/** The texts' source language: the pseudo-language is drawn from English. */
export function sourceLanguage(language: DisplayLanguage): Language {
  return language === 'xx' ? 'en' : language;
}

/** The locale for `Intl`: English is European, with day before month and a 24-hour clock. */
export function localeOf(language: DisplayLanguage): string {
  const source = sourceLanguage(language);
  return source === 'en' ? 'en-GB' : source;
}

/** The language to draw in: the cookie's where it is one of ours, else the first we speak of the browser's, else English. */
export function languageFrom(cookie: string | undefined, acceptLanguage?: string | null): DisplayLanguage {
  if (cookie === 'xx') return 'xx';
  const wanted = [cookie ?? '', ...(acceptLanguage ?? '').split(',')].map((part) =>
    part.trim().slice(0, 2).toLowerCase(),
  );
  for (const tag of wanted) {
    const known = LANGUAGES.find((language) => language === tag);
    if (known !== undefined) return known;
  }
  return 'en';
}

/** The time zone from a cookie where the platform knows it, else UTC. */
export function zoneFrom(cookie: string | undefined): string {
  if (cookie === undefined || cookie === '') return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(cookie) }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
