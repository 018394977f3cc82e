import { subjectTitle, type Language, type Subject, type SubjectTypes, type Workflow } from '#catalog/language';

/** The subjects of one variable, by their titles. */
export interface SubjectGroup {
  readonly variable: string;
  readonly subjects: readonly { readonly key: string; readonly title: string }[];
}

/** A subject by its key. */
export function subjectFrom(key: string): Subject {
  const dot = key.indexOf('.');
  return { variable: key.slice(0, dot), name: key.slice(dot + 1) };
}

/** Links that a builder offers; the others can be asked about in text. */
const OFFERED_LINKS: ReadonlySet<string> = new Set(['links.children', 'links.openChildren']);

/** What conditions at a place may ask about, in the order of the variables. */
export function subjectGroups(types: SubjectTypes, workflow: Workflow, language: Language): readonly SubjectGroup[] {
  const groups = new Map<string, { key: string; title: string }[]>();
  for (const key of types.keys()) {
    const subject = subjectFrom(key);
    if (subject.variable === 'links' && !OFFERED_LINKS.has(key)) continue;
    const title = subjectTitle(subject, workflow, language);
    const group = groups.get(subject.variable) ?? [];
    group.push({ key, title: title.charAt(0).toLocaleUpperCase(language) + title.slice(1) });
    groups.set(subject.variable, group);
  }
  const order = ['ticket', 'fields', 'event', 'requester', 'customer', 'options', 'tasks', 'links'];
  return [...groups]
    .map(([variable, subjects]) => ({ variable, subjects }))
    .sort((left, right) => order.indexOf(left.variable) - order.indexOf(right.variable));
}
