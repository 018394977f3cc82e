import { describe, expect, it } from 'vitest';
import { LINK_ACTIONS, LANGUAGES } from '#catalog/language';
import { paramsJsonSchema } from '#plugins/sdk';
import { LINK_ACTION_FORMS } from './link-action-forms.ts';
import { labelsOf } from './param-labels.ts';

it('offers each of the actions that reach other tickets', () => {
  expect(LINK_ACTION_FORMS.map(({ type }) => type)).toEqual(Object.keys(LINK_ACTIONS));
});

describe.each(LINK_ACTION_FORMS.map((form) => [form.type, form] as const))('%s', (type, { declaration }) => {
  it('asks for just the parameters that the language knows, in each language', () => {
    const asked = Object.keys(paramsJsonSchema(declaration).properties ?? {});
    expect(asked).toEqual(expect.arrayContaining(Object.keys(shapeOf(type))));
    expect(asked).toHaveLength(Object.keys(shapeOf(type)).length);
    for (const language of LANGUAGES) expect(asked.map(labelsOf(declaration, language))).not.toContain(undefined);
  });
});

it('what is filled in is what the language takes', () => {
  const filled: Readonly<Record<string, object>> = {
    'ticket.create': { workflow: 'change', subject: { expression: 'ticket.subject' }, fields: { a: 'b' } },
    'ticket.link': { link: 'caused-by', to: 'INC-1' },
    'ticket.send': { to: 'child', event: 'ticket.close', payload: {} },
  };
  for (const type of Object.keys(LINK_ACTIONS)) expect(schemaOf(type).safeParse(filled[type]).success).toBe(true);
});

function schemaOf(type: string) {
  const found = Object.entries(LINK_ACTIONS).find(([each]) => each === type);
  if (!found) throw new Error(type);
  return found[1].params;
}

const shapeOf = (type: string) => schemaOf(type).shape;
