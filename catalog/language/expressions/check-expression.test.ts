import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../texts/sentence-of.fixture.ts';
import { checkExpression } from './check-expression.ts';
import { expressionEnvironment } from './expression-environment.ts';
import { workflowSchema } from '../workflow.ts';

const title = { en: 'Title' };
const workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title,
  fields: [
    { id: 'amount', type: 'amount', title },
    { id: 'count', type: 'number', title },
    { id: 'name', type: 'text', title },
    { id: 'urgent', type: 'switch', title },
    { id: 'visitAt', type: 'instant', title },
    {
      id: 'product',
      type: 'choice',
      title,
      choices: [
        { id: 'modem', title },
        { id: 'router', title },
      ],
    },
  ],
  options: [{ id: 'engineering', type: 'switch', title, default: false }],
  events: [
    { type: 'ticket.quote', title, roles: ['agent'], form: [{ field: 'amount' }] },
    { type: 'mail.received', title },
  ],
});
const environment = expressionEnvironment(workflow);

describe('types', () => {
  it.each([
    ['ticket.priority <= 2', 'bool'],
    ['fields.amount > 100', 'bool'],
    ['fields.count == 3', 'bool'],
    ['fields.count + 1.5', 'number'],
    ['size(fields.name) == 3', 'bool'],
    ['size(fields.name) + 1', 'number'],
    ['fields.name', 'string'],
    ['fields.urgent && options.engineering', 'bool'],
    ['fields.product == "modem"', 'bool'],
    ['fields.product == ""', 'bool'],
    ['fields.product in ["modem", "router"]', 'bool'],
    ['fields.visitAt > timestamp("2026-01-01T00:00:00Z")', 'bool'],
    ['fields.visitAt', 'instant'],
    ['fields.visitAt - fields.visitAt', 'duration'],
    ['has(fields.amount) && fields["amount"] > 2', 'bool'],
    ['facts.entitled', 'dynamic'],
    ['facts.balance > 5', 'bool'],
    ['requester.vip || customer.contract', 'bool'],
    ['event.count == 2', 'bool'],
    ['[1, 2]', 'list'],
    ['{"a": 1}', 'map'],
    ['null', 'null'],
    ['facts.parts.exists(part, part.price > fields.amount)', 'bool'],
  ])('%s is %s', (text, type) => expect(checkExpression(text, environment)).toEqual({ ok: true, type }));
});

describe('mistakes', () => {
  it.each([
    ['fields.amuont > 2', 'unknown-fields', { name: 'amuont', suggestion: 'amount' }],
    ['fields["amuont"] > 2', 'unknown-fields', { name: 'amuont', suggestion: 'amount' }],
    ['has(fields.amuont)', 'unknown-fields', { name: 'amuont', suggestion: 'amount' }],
    ['options.enginering', 'unknown-options', { name: 'enginering', suggestion: 'engineering' }],
    ['ticket.prioritty == 1', 'unknown-ticket', { name: 'prioritty', suggestion: 'priority' }],
    ['requester.name == "x"', 'unknown-requester', { name: 'name' }],
    ['fields[ticket.key] == 1', 'computed-name', {}],
    ['fields.amount == "big"', 'does-not-fit', { left: 'number', operator: '==', right: 'string' }],
    ['fields.name > 2', 'does-not-fit', { left: 'string', operator: '>', right: 'number' }],
    ['fields.count == null', 'does-not-fit', { left: 'number', operator: '==', right: 'null' }],
    ['fields.product == "modme"', 'unknown-choice', { field: 'product', value: 'modme', suggestion: 'modem' }],
    ['fields.product in ["modem", "cable"]', 'unknown-choice', { field: 'product', value: 'cable' }],
    ['fields.name.startsWith(2)', 'ill-typed', {}],
    ['fields.count && true', 'ill-typed', {}],
    ['amount > 2', 'unknown-variable', { name: 'amount' }],
    ['fields.a ==', 'ended', { position: 12 }],
    ['fields.a == == 1', 'syntax', { near: '=', position: 13 }],
  ])('%s', (text, code, params) => {
    const checked = checkExpression(text, environment);
    expect(checked.ok ? 'accepted' : checked.reason.code).toBe(`expression.${code}`);
    expect(checked.ok ? {} : checked.reason.params).toMatchObject(params);
    if (!checked.ok) expect(sentenceOf(checked.reason.code, checked.reason.params, 'pl')).not.toBe('');
  });

  it('does not confuse one environment with another', () => {
    const other = expressionEnvironment({ ...workflow, fields: [] });
    expect(checkExpression('fields.amount > 100', other).ok).toBe(false);
    expect(checkExpression('fields.amount > 100', environment).ok).toBe(true);
  });
});

describe('the event', () => {
  it("has its form's fields", () => {
    const quote = expressionEnvironment(workflow, 'ticket.quote');
    expect(checkExpression('event.amount > 5', quote)).toEqual({ ok: true, type: 'bool' });
    expect(checkExpression('event.count > 5', quote)).toMatchObject({ reason: { code: 'expression.unknown-event' } });
  });

  it('carries any field where plugins or the system send it', () => {
    expect(checkExpression('event.name == "x"', expressionEnvironment(workflow, 'mail.received')).ok).toBe(true);
    expect(checkExpression('event.count == 2', expressionEnvironment(workflow, 'sla.breached')).ok).toBe(true);
  });

  it('is absent where none happens', () => {
    expect(checkExpression('event.amount > 5', expressionEnvironment(workflow, null)).ok).toBe(false);
  });
});
