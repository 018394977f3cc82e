import { z } from 'zod';
import { translateReason, type DisplayLanguage } from '#ui/texts';
import { schemaTexts } from './schema-texts.ts';

type Issue = z.core.$ZodRawIssue;
type Told = { readonly code: keyof typeof schemaTexts.en; readonly params?: Readonly<Record<string, string>> };

const MEASURED = ['string', 'array', 'set', 'map', 'file'];

function told(issue: Issue): Told {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined ? 'missing' : 'unfit' };
    case 'too_small': {
      const code = MEASURED.includes(issue.origin) ? 'longer' : issue.inclusive === false ? 'above' : 'least';
      return { code, params: { limit: String(issue.minimum) } };
    }
    case 'too_big': {
      const code = MEASURED.includes(issue.origin) ? 'shorter' : issue.inclusive === false ? 'below' : 'most';
      return { code, params: { limit: String(issue.maximum) } };
    }
    case 'invalid_format':
      return { code: 'format' };
    case 'invalid_value':
      return { code: 'choice' };
    case 'unrecognized_keys':
      return { code: 'surplus', params: { keys: issue.keys.join(', ') } };
    default:
      return { code: 'unfit' };
  }
}

/** The sentence for a problem that a schema has with a value. */
function schemaSentence(issue: Issue, language: DisplayLanguage): string {
  const { code, params = {} } = told(issue);
  return translateReason(schemaTexts, language, { code, params }) ?? code;
}

/** Lets every schema that is checked in this browser speak the language from now on. */
export function speakInSchemas(language: DisplayLanguage): void {
  z.config({ customError: (issue) => schemaSentence(issue, language) });
}
