'use client';
import { LANGUAGES, LANGUAGE_NAMES, useLanguage, useTexts } from '#ui/texts';
import { screenTexts } from './screen-texts.ts';
import styles from './sign-in-page.module.css';

/** The languages side by side, each in its own name. */
export function LanguageSwitch() {
  const t = useTexts(screenTexts);
  const { language, setLanguage } = useLanguage();
  return (
    <div role="group" aria-label={t('signIn.language')} className={styles['languages']}>
      {LANGUAGES.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-pressed={choice === language}
          onClick={() => setLanguage(choice)}
        >
          {LANGUAGE_NAMES[choice]}
        </button>
      ))}
    </div>
  );
}
