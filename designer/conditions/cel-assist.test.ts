import { describe, expect, it } from 'vitest';
import { checkExpression, expressionEnvironment, subjectTypes } from '#catalog/language';
import { celAssist } from './cel-assist.ts';
import { workflow } from './conditions.fixture.ts';
import { expressionMarker } from './expression-markers.ts';

const assist = celAssist({
  workflow,
  types: subjectTypes(workflow),
  language: 'en',
  words: { variable: (name) => `the ${name}`, type: (type) => type, explain: (name) => `explains ${name}` },
});
const labels = (text: string) => assist.complete(text, text.length)?.items.map(({ label }) => label);

describe('completion', () => {
  it('offers variables and functions first', () => {
    expect(labels('')).toEqual(expect.arrayContaining(['ticket', 'fields', 'facts', 'has', 'true']));
    expect(assist.complete('customer.vip && ti', 18)?.from).toBe(16);
  });

  it('offers the members of a variable with title and type', () => {
    expect(assist.complete('fields.am', 9)).toMatchObject({ from: 7 });
    expect(assist.complete('fields.', 7)?.items).toContainEqual({
      label: 'amount',
      detail: 'Amount · number',
      kind: 'field',
    });
    expect(labels('options.')).toEqual(['onSite']);
  });

  it('offers choices between quotes, methods after a field', () => {
    expect(labels('fields.route == "')).toEqual(['per-call', 'contract']);
    expect(labels('fields.route in ["contract", "p')).toEqual(['per-call', 'contract']);
    expect(labels('fields.note == "')).toEqual([]);
    expect(labels('fields.note.')).toEqual(expect.arrayContaining(['contains', 'startsWith']));
  });
});

describe('description', () => {
  it('tells title and type of what the cursor is in', () => {
    expect(assist.describe('1 < fields.amount', 14)).toEqual({ from: 4, to: 17, text: 'Amount · number' });
    expect(assist.describe('ticket', 2)?.text).toBe('the ticket');
    expect(assist.describe('fields.note.contains("x")', 15)?.text).toBe('explains contains');
    expect(assist.describe('fields.gone', 9)).toBeUndefined();
  });
});

describe('markers', () => {
  const marked = (text: string) => {
    const checked = checkExpression(text, expressionEnvironment(workflow));
    if (checked.ok) throw new Error('nothing is wrong');
    return expressionMarker(text, checked.reason, 'wrong');
  };
  it('stand under the word that is meant', () => {
    expect(marked('customer.vip &&\n  fields.amuont > 2')).toMatchObject({
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 16,
      severity: 'error',
    });
    expect(marked('1 == 1 && feilds.a')).toMatchObject({ line: 1, column: 11, endColumn: 19 });
  });
  it('cover the whole text where there is no place', () => {
    expect(marked(`"${'a'.repeat(2100)}"`)).toMatchObject({ line: 1, column: 1, endColumn: 2103 });
  });
});
