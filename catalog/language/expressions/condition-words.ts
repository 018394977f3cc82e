import { textIn, type Language } from '../text.ts';
import type { Workflow } from '../workflow.ts';
import { conditionTerms, type ConditionTerms } from './condition-terms.ts';
import { subjectKey, type Condition, type Subject, type Test } from './condition.ts';
import { readCondition } from './read-condition.ts';
import { subjectTypes } from './subject-types.ts';

/** Whose titles a condition is said with. */
export type ConditionVocabulary = Pick<Workflow, 'fields' | 'options' | 'events'>;

interface Speaker {
  readonly vocabulary: ConditionVocabulary;
  readonly language: Language;
  readonly terms: ConditionTerms;
}

function fieldOf({ variable, name }: Subject, { vocabulary }: Speaker) {
  return variable === 'fields' || variable === 'event' ? vocabulary.fields.find(({ id }) => id === name) : undefined;
}

function titleOf(subject: Subject, speaker: Speaker): string {
  const { vocabulary, language, terms } = speaker;
  const option = subject.variable === 'options' ? vocabulary.options.find(({ id }) => id === subject.name) : undefined;
  const titled = fieldOf(subject, speaker) ?? option;
  return titled ? textIn(titled.title, language) : (terms.subjects[subjectKey(subject)] ?? subjectKey(subject));
}

function valueIn(subject: Subject, value: string | number, speaker: Speaker): string {
  const { language, terms } = speaker;
  if (typeof value === 'number')
    return value.toLocaleString(language, { maximumFractionDigits: 10, useGrouping: false });
  const field = fieldOf(subject, speaker);
  const choice = field?.type === 'choice' ? field.choices.find(({ id }) => id === value) : undefined;
  return terms.quoted(choice ? textIn(choice.title, language) : value);
}

/** A list as it is said: "a, b or c". */
function listed(values: readonly string[], last: string): string {
  const [head, tail] = [values.slice(0, -1), values.at(-1) ?? ''];
  return head.length === 0 ? tail : `${head.join(', ')} ${last} ${tail}`;
}

/** An instant as it is written in the expression, without the letters of ISO 8601. */
function instantWords(instant: string): string {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00(?:\.0+)?)?Z$/.exec(instant);
  return found ? `${found[1] ?? ''} ${found[2] ?? ''} UTC` : instant;
}

function testWords(subject: Subject, test: Test, speaker: Speaker): string {
  const { terms } = speaker;
  const title = titleOf(subject, speaker);
  const fact = terms.facts[subjectKey(subject)];
  const spoken = (value: string | number) => valueIn(subject, value, speaker);
  switch (test.kind) {
    case 'on':
      return fact?.[0] ?? terms.on(title);
    case 'off':
      return fact?.[1] ?? terms.off(title);
    case 'empty':
    case 'filled':
      return terms[test.kind](title);
    case 'is':
      return terms.is(title, spoken(test.value));
    case 'isNot':
      return terms.isNot(title, [spoken(test.value)], spoken(test.value));
    case 'in':
      return terms.is(title, listed(test.values.map(spoken), terms.or));
    case 'notIn': {
      const values = test.values.map(spoken);
      return terms.isNot(title, values, listed(values, terms.nor));
    }
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return `${fieldOf(subject, speaker) ? terms.field(title) : title} ${terms.search[test.kind][test.not ? 1 : 0]} ${terms.quoted(test.value)}`;
    default:
      return 'instant' in test
        ? `${title} ${terms.instant[test.kind]} ${instantWords(test.instant)}`
        : `${title} ${terms.number[test.kind]} ${spoken(test.value)}`;
  }
}

function words(condition: Condition, speaker: Speaker): string {
  const { terms } = speaker;
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { kind, parts } = condition;
      // A group inside one of the other kind stands in brackets: who reads need not know which of the two binds first.
      const said = parts.map((part) =>
        part.kind === 'all' || part.kind === 'any' ? `(${words(part, speaker)})` : words(part, speaker),
      );
      return said.join(kind === 'all' ? ` ${terms.and} ` : ` ${terms.or} `);
    }
    case 'not':
      return terms.not(words(condition.part, speaker));
    case 'test':
      return testWords(condition.subject, condition.test, speaker);
    case 'text':
      if (condition.text === 'true') return terms.always;
      return condition.text === 'false' ? terms.never : condition.text;
  }
}

/** What a subject is called in one language: the title of a field or option, the words for what the desk itself knows. */
export function subjectTitle(subject: Subject, vocabulary: ConditionVocabulary, language: Language): string {
  return titleOf(subject, { vocabulary, language, terms: conditionTerms[language] });
}

/**
 * A condition in words of one language, with the titles of fields, choices and options: "priority is 1 or 2 and the customer is VIP".
 * Parts that have no such form, and texts that are no condition at all, are given as they are written.
 */
export function conditionWords(text: string, vocabulary: ConditionVocabulary, language: Language): string {
  const condition = readCondition(text, subjectTypes(vocabulary));
  return condition ? words(condition, { vocabulary, language, terms: conditionTerms[language] }) : text;
}
