import { LANGUAGES, type Language, type Text } from '#catalog/language';

/** A text whose sentence was written in one language. English, which every text must have, repeats it until it is translated. */
export function textFrom(sentence: string, language: Language): Text {
  return language === 'en' ? { en: sentence } : { en: sentence, [language]: sentence };
}

/** The text with one language's sentence replaced; English follows as long as it only repeated that language. */
export function writeText(text: Text, sentence: string, language: Language): Text {
  const englishRepeats = text.en === text[language];
  return { ...text, ...(englishRepeats ? { en: sentence } : {}), [language]: sentence };
}

/** The text with the language's translation removed; English stays, since every text must have it. */
export function withoutTranslation(text: Text, language: Language): Text {
  if (language === 'en' || text[language] === undefined) return text;
  const kept = LANGUAGES.filter((each) => each !== language && text[each] !== undefined);
  return { en: text.en, ...Object.fromEntries(kept.map((each) => [each, text[each]])) };
}
