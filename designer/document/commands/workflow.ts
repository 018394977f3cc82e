import type { Language, Workflow } from '#catalog/language';
import { withKey } from '../part.ts';
import { writeText } from '../text-edit.ts';

/** Writes the workflow's title in one language. */
export interface SetWorkflowTitle {
  readonly type: 'setWorkflowTitle';
  readonly title: string;
  readonly language: Language;
}

/** Writes what the workflow is for; without a text it has no description. */
export interface SetWorkflowDescription {
  readonly type: 'setWorkflowDescription';
  readonly description?: string;
}

/** Sets the prefix of readable ticket keys: capitals and digits, two to ten of them. */
export interface SetKeyPrefix {
  readonly type: 'setKeyPrefix';
  readonly keyPrefix: string;
}

/** Puts another document in place of the whole one: an import, or another person's version. */
export interface ReplaceDocument {
  readonly type: 'replaceDocument';
  readonly document: Workflow;
}

/** The document with the title written. */
export function setWorkflowTitle(document: Workflow, { title, language }: SetWorkflowTitle): Workflow {
  if (document.title[language] === title) return document;
  return { ...document, title: writeText(document.title, title, language) };
}

/** The document with the description written or removed. */
export function setWorkflowDescription(document: Workflow, { description }: SetWorkflowDescription): Workflow {
  return withKey(document, 'description', description);
}

/** The document with the prefix set. */
export function setKeyPrefix(document: Workflow, { keyPrefix }: SetKeyPrefix): Workflow {
  return withKey(document, 'keyPrefix', keyPrefix);
}

/** The other document. */
export function replaceDocument(_document: Workflow, { document }: ReplaceDocument): Workflow {
  return document;
}
