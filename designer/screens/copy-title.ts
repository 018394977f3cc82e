import { LANGUAGES, type Text } from '#catalog/language';
import { translate } from '#ui/texts';
import { screenTexts } from './screen-texts.ts';

/** The title of a workflow's copy, in the languages that its title has. */
export function copyTitle(title: Text): Text {
  const copy: Text = { en: translate(screenTexts, 'en', 'list.copyTitle', { title: title.en }) };
  for (const language of LANGUAGES) {
    const own = title[language];
    if (own !== undefined) copy[language] = translate(screenTexts, language, 'list.copyTitle', { title: own });
  }
  return copy;
}
