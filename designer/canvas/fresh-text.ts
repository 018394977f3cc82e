import { LANGUAGES, textIn, type State, type Text } from '#catalog/language';
import { translate } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';

function inEveryLanguage(write: (language: (typeof LANGUAGES)[number]) => string): Text {
  return { en: write('en'), ru: write('ru'), pl: write('pl') };
}

/** The title of a state that was just drawn, in every language. */
export function freshTitle(type: State['type']): Text {
  return inEveryLanguage((language) => translate(canvasTexts, language, `newState.${type}`));
}

/** The title of a fragment that was just made, in every language. */
export function freshFragmentTitle(): Text {
  return inEveryLanguage((language) => translate(canvasTexts, language, 'newFragment'));
}

/** The title of the event that leads to a state of this title, in every language. */
export function eventTitleTo(title: Text): Text {
  return inEveryLanguage((language) => translate(canvasTexts, language, 'moveTo', { state: textIn(title, language) }));
}
