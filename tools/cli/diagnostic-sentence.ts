import { languageTexts, type Diagnostic } from '#catalog/language';
import { translateReason } from '#ui/texts';

/** Where in the document a diagnostic points to, as `states[2].team`; '' for the document itself. */
export function pathOf({ path }: Pick<Diagnostic, 'path'>): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${String(part)}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

/** The sentence of a diagnostic in English, with its suggestion; its code where there is none. */
export function sentenceOf(diagnostic: Diagnostic): string {
  const { code, params, suggestion } = diagnostic;
  const sentence = translateReason(languageTexts, 'en', { code, params }) ?? code;
  const hint = translateReason(languageTexts, 'en', { code: 'suggestion', params: { suggestion: suggestion ?? '' } });
  const countries = params['countries'];
  const scope =
    countries === undefined
      ? undefined
      : translateReason(languageTexts, 'en', { code: 'countries', params: { countries } });
  return [sentence, suggestion === undefined ? undefined : hint, scope].filter((part) => part !== undefined).join(' ');
}

/** A diagnostic as one line: how bad, where, what. */
export function diagnosticLine(diagnostic: Diagnostic): string {
  const path = pathOf(diagnostic);
  return `${diagnostic.severity}${path === '' ? '' : ` at ${path}`}: ${sentenceOf(diagnostic)}`.replaceAll(
    /\s*\n\s*/g,
    ' ',
  );
}
