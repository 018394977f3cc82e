import { type Field, nameFrom, type Text, type Workflow } from '#catalog/language';
import { idsOf, replaceOne } from '../part.ts';

/** Gives the workflow's tickets one more field. */
export interface AddField {
  readonly type: 'addField';
  readonly title: Text;
  readonly fieldType: Field['type'];
  /** The first value of a choice field. */
  readonly firstChoice: Text;
}

/** Replaces what a field is; its id stays. */
export interface ChangeField {
  readonly type: 'changeField';
  readonly field: Field;
}

/** Takes a field away, from the events' forms too. */
export interface RemoveField {
  readonly type: 'removeField';
  readonly id: string;
}

/** A field of a type with nothing set; a choice field has one choice, since it must. */
function emptyField(type: Field['type'], common: { id: string; title: Text; firstChoice: Text }): Field {
  const { id, title, firstChoice } = common;
  const base = { id, title, required: false, personal: false };
  if (type === 'choice') return { ...base, type, choices: [{ id: 'first', title: firstChoice }] };
  return type === 'text' ? { ...base, type, multiline: false } : { ...base, type };
}

/** The document with the field; its name is made from its title. */
export function addField(document: Workflow, { title, fieldType, firstChoice }: AddField): Workflow {
  const id = nameFrom(title.en, { taken: idsOf(document.fields), fallback: 'field' });
  return { ...document, fields: [...document.fields, emptyField(fieldType, { id, title, firstChoice })] };
}

/** The document with the field replaced. */
export function changeField(document: Workflow, { field }: ChangeField): Workflow {
  const fields = replaceOne(document.fields, field.id, () => field);
  return fields === document.fields ? document : { ...document, fields };
}

/** The document without the field. */
export function removeField(document: Workflow, { id }: RemoveField): Workflow {
  const events = document.events.map((event) =>
    event.form.some(({ field }) => field === id)
      ? { ...event, form: event.form.filter(({ field }) => field !== id) }
      : event,
  );
  return { ...document, fields: document.fields.filter((field) => field.id !== id), events };
}
