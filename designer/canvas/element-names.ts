import { textIn, type Workflow } from '#catalog/language';
import { sourceLanguage, translate } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import type { ElementNames } from './flow-elements.ts';
import { triggerWords, type LabelReader } from './label-words.ts';

/** Names of states and transitions for those who do not see the drawing. */
export function elementNames(document: Workflow, reader: LabelReader): ElementNames {
  const { language } = reader;
  const titles = new Map(document.states.map((state) => [state.id, textIn(state.title, sourceLanguage(language))]));
  const titleOf = (id: string) => titles.get(id) ?? id;
  const ends: ElementNames['ends'] = ({ source, target, isInternal }) =>
    isInternal
      ? translate(canvasTexts, language, 'stays', { source: titleOf(source) })
      : translate(canvasTexts, language, 'ends', { source: titleOf(source), target: titleOf(target) });
  return {
    state: ({ title, type, isInitial, team, tasks, approval, fragment, inherited, mark, light }) => {
      const words = [title, translate(canvasTexts, language, `kind.${type}`)];
      if (isInitial) words.push(translate(canvasTexts, language, 'initial'));
      if (team?.kind === 'team') words.push(team.title);
      if (tasks) {
        const titles = tasks.titles.join(', ');
        words.push(translate(canvasTexts, language, 'tasks', { count: tasks.titles.length, titles }));
      }
      if (approval !== undefined) words.push(translate(canvasTexts, language, 'approval', { title: approval }));
      if (fragment !== undefined) words.push(translate(canvasTexts, language, 'fragment', { fragment }));
      if (inherited !== undefined) words.push(translate(canvasTexts, language, 'inherited', { fragment: inherited }));
      if (mark) words.push(mark.sentence);
      if (light === 'active' || light === 'missed') words.push(translate(canvasTexts, language, `light.${light}`));
      return words.join(', ');
    },
    kind: ({ type }) => translate(canvasTexts, language, `kind.${type}`),
    ends,
    transition: (drawn) => {
      const trigger = triggerWords(drawn.label, reader);
      const { guard } = drawn.label;
      const label =
        guard === undefined ? trigger : translate(canvasTexts, language, 'withGuard', { label: trigger, guard });
      return translate(canvasTexts, language, 'transitionName', { label, ends: ends(drawn) });
    },
  };
}
