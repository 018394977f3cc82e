import { durationMs } from '#catalog/language';
import { translate, type DisplayLanguage, type Format } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import type { TransitionLabel } from './transition-label.ts';

/** What a label's words are written with. */
export interface LabelReader {
  readonly language: DisplayLanguage;
  readonly format: Pick<Format, 'duration'>;
}

/** What triggers a transition, in words: the event's title, "after 2 h", "at once". */
export function triggerWords({ trigger }: TransitionLabel, { language, format }: LabelReader): string {
  if (trigger.kind === 'words') return trigger.words;
  if (trigger.kind === 'at') return translate(canvasTexts, language, 'at', { field: trigger.field });
  if (trigger.kind === 'any')
    return trigger.prefix === undefined
      ? translate(canvasTexts, language, 'anyEvent')
      : translate(canvasTexts, language, 'anyEventOf', { prefix: trigger.prefix });
  if (trigger.kind !== 'after') return translate(canvasTexts, language, trigger.kind);
  const ms = durationMs(trigger.duration);
  const duration = ms === undefined ? trigger.duration : format.duration(ms);
  return translate(canvasTexts, language, 'after', { duration });
}
