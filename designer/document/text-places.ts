import type { Language, Text, Workflow } from '#catalog/language';

/** A text of the workflow that people read, with the way to it in the document. */
export interface TextPlace {
  readonly path: readonly (string | number)[];
  readonly text: Text;
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string';
}

/** Every title in the document, in document order: of the workflow, its states, events, fields, choices, options, policies. */
export function textPlaces(document: Workflow): readonly TextPlace[] {
  const found: TextPlace[] = [];
  function visit(value: unknown, path: readonly (string | number)[]): void {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'title' && isText(inner)) found.push({ path: [...path, key], text: inner });
        else if (key !== 'params' && key !== 'layout') visit(inner, [...path, key]);
      }
  }
  visit(document, []);
  return found;
}

/** The texts that lack a language. */
export function untranslated(document: Workflow, language: Language): readonly TextPlace[] {
  return textPlaces(document).filter(({ text }) => text[language] === undefined);
}

/** A value with what lies at a path replaced. */
export function replacedAt(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.with(Number(key), replacedAt(value[Number(key)], rest, by));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: replacedAt((value as Record<string, unknown>)[key], rest, by) };
}
