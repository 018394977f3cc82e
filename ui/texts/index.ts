export {
  LANGUAGES,
  LANGUAGE_COOKIE,
  LANGUAGE_NAMES,
  ZONE_COOKIE,
  languageFrom,
  localeOf,
  sourceLanguage,
  zoneFrom,
  type DisplayLanguage,
  type Language,
} from './language.ts';
export { defineTexts } from './define-texts.ts';
export type { Messages, Shape, TextArgs, TextKey, TextParam, TextParams, Texts } from './text-keys.ts';
export { translate, translateReason, type TextReason } from './translate.ts';
export { checkTexts } from './check-texts.ts';
export { createFormat, type Format, type Instant, type Reader } from './create-format.ts';
export {
  LanguageProvider,
  useFormat,
  useLanguage,
  useNow,
  useZone,
  type LanguageProviderProps,
} from './language-provider.tsx';
export { useTexts, type Translate } from './use-texts.ts';
