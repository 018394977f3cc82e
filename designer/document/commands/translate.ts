import type { Language, Text, Workflow } from '#catalog/language';
import { withKey } from '../part.ts';
import { replacedAt, textPlaces } from '../text-places.ts';

/** Writes one language of a text; without a sentence that translation goes. English must stay. */
export interface Translate {
  readonly type: 'translate';
  /** The way to the text, see `textPlaces`. */
  readonly path: readonly (string | number)[];
  readonly language: Language;
  readonly sentence?: string;
}

/** The document with the sentence; the same where no text is there. */
export function translate(document: Workflow, { path, language, sentence }: Translate): Workflow {
  const place = textPlaces(document).find((each) => each.path.join(' ') === path.join(' '));
  if (!place || (language === 'en' && sentence === undefined)) return document;
  const text: Text = withKey(place.text, language, sentence);
  return text === place.text ? document : (replacedAt(document, path, text) as Workflow);
}
