import { LANGUAGES, textIn, type Language, type Text, type Workflow } from '#catalog/language';
import { createFormat } from '#ui/texts';
import { namesOf } from './names.ts';

/** What a suggested scenario is called, in every language that the workflow's own titles are written in: "Assigned → In work: Begin work". */
export function suggestionTitle(workflow: Workflow, transition: string): Text {
  const found = workflow.transitions.find(({ id }) => id === transition);
  if (!found) return { en: transition };
  const written = (language: Language): string => {
    const { duration } = createFormat({ language, zone: 'UTC', now: 0 });
    const names = namesOf({ workflow, manifests: [], teams: new Map(), shown: language, language, duration });
    return `${names.state(found.source)} → ${names.state(found.target ?? found.source)}: ${names.trigger(found)}`;
  };
  const source = workflow.states.find(({ id }) => id === found.source);
  const spoken = LANGUAGES.filter((language) => language === 'en' || source?.title[language] !== undefined);
  return {
    en: written('en'),
    ...Object.fromEntries(spoken.map((language) => [language, written(language).slice(0, 500)])),
  };
}

/** The title in the reader's language. */
export function suggestionName(workflow: Workflow, transition: string, language: Language): string {
  return textIn(suggestionTitle(workflow, transition), language);
}
