import type { Workflow } from '#catalog/language';
import { stateOf } from '#designer/document';
import { textIn } from '#catalog/language';
import { sourceLanguage, translate } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import type { ElementNames } from './flow-elements.ts';
import { triggerWords, type LabelReader } from './label-words.ts';

/** Names of states and transitions for those who do not see the drawing. */
export function elementNames(document: Workflow, reader: LabelReader): ElementNames {
  const { language } = reader;
  const titles = new Map(document.states.map((state) => [state.id, textIn(state.title, sourceLanguage(language))]));
  return {
    state: ({ title, type, isInitial, team, mark }) => {
      const words = [title, translate(canvasTexts, language, `kind.${type}`)];
      if (isInitial) words.push(translate(canvasTexts, language, 'initial'));
      if (team?.kind === 'team') words.push(team.title);
      if (mark) words.push(mark.sentence);
      return words.join(', ');
    },
    transition: ({ label, source, target, isInternal }) => {
      const trigger = triggerWords(label, reader);
      const words =
        label.guard === undefined
          ? trigger
          : translate(canvasTexts, language, 'withGuard', { label: trigger, guard: label.guard });
      const from = titles.get(source) ?? source;
      if (isInternal) return translate(canvasTexts, language, 'internalName', { label: words, source: from });
      const to = titles.get(target) ?? stateOf(document, target)?.id ?? target;
      return translate(canvasTexts, language, 'transitionName', { label: words, source: from, target: to });
    },
  };
}
