import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../field.ts';
import { changed } from '../fixtures/workflow.fixture.ts';
import { decideCondition, impliesCondition } from './decide-condition.ts';
import { evaluateExpression, parseExpression } from './expression.ts';
import { fieldVariables } from './field-variables.ts';
import { subjectDomains } from './subject-domains.ts';

const workflow = changed((draft) => {
  draft.fields.push({ id: 'count', type: 'number', title: { en: 'Count' }, required: false, personal: false });
});
const domains = subjectDomains(workflow);
const decide = (text: string) => decideCondition(text, domains);

describe('a condition that no ticket can fulfil', () => {
  it.each([
    'false',
    '1 == 2',
    '1 / 0 == 1',
    '!true || 2 < 1',
    'fields.product == "modem" && fields.product == "router"',
    'fields.product in ["modem", "router"] && fields.product == ""',
    'fields.amount > 5 && fields.amount < 3',
    'fields.amount > 5 && fields.amount <= 5',
    'fields.amount >= 5 && fields.amount <= 5 && fields.amount != 5',
    '!has(fields.amount) && fields.amount == 1',
    'fields.urgent && !fields.urgent',
    'ticket.priority > 5',
    'ticket.priority == 1 && ticket.priority == 2',
    'ticket.priority > 1 && ticket.priority < 2',
    'ticket.category == "opne"',
    'links.children < 0',
    'fields.visitAt < timestamp("2026-01-01T00:00:00Z") && fields.visitAt > timestamp("2026-02-01T00:00:00Z")',
    'ticket.subject.startsWith("A") && !ticket.subject.startsWith("A")',
    'ticket.subject == "Broken" && ticket.subject.contains("screen")',
    '("open" in ticket.states) && !("open" in ticket.states)',
    '(fields.urgent || fields.amount > 9) && !fields.urgent && fields.amount < 9',
    'facts.x > 1 && !(facts.x > 1)',
  ])('%s', (text) => expect(decide(text)).toBe('never'));
});

describe('a condition that every ticket fulfils', () => {
  it.each([
    'true',
    '2 > 1',
    'true || fields.amount > 3',
    'fields.urgent || !fields.urgent',
    'fields.product != "modem" || fields.product != "router"',
    'ticket.priority >= 1',
    'ticket.priority <= 3 || ticket.priority > 2',
    'tasks.open >= 0',
    'has(fields.amount) || !has(fields.amount)',
    '!has(fields.amount) || fields.amount > 5 || fields.amount <= 5',
  ])('%s', (text) => expect(decide(text)).toBe('always'));
});

describe('a condition that may come out both ways', () => {
  it.each([
    'fields.urgent',
    'fields.amount > 3 && fields.amount < 5',
    // An amount that nobody has filled fulfils neither.
    'fields.amount > 5 || fields.amount <= 5',
    'fields.product == "modem" || fields.product == "router"',
    // A ticket may bear a choice of an earlier release.
    'fields.product != "modem" && fields.product != "router" && fields.product != ""',
    'requester.vip || !requester.vip',
    'facts.x > 1 || !(facts.x > 1)',
    // A text can be too long to be searched.
    'ticket.subject.contains("x") || !ticket.subject.contains("x")',
    'ticket.subject < "b" && ticket.subject > "a"',
    'fields.urgent ? fields.amount > 5 : fields.amount < 3',
    'fields.amount >',
    Array.from({ length: 14 }, (_, n) => `(fields.amount > ${n} || fields.count < ${n})`).join(' && '),
  ])('%s', (text) => expect(decide(text)).toBeUndefined());
});

it('sees what one condition says about another', () => {
  expect(impliesCondition('fields.amount > 5', 'fields.amount > 3', domains)).toBe(true);
  expect(impliesCondition('fields.amount > 3', 'fields.amount > 5', domains)).toBe(false);
  expect(impliesCondition('fields.urgent && ticket.priority == 1', 'ticket.priority < 3', domains)).toBe(true);
  expect(impliesCondition('fields.urgent', 'fields.amount > 3 || fields.amount <= 3', domains)).toBe(false);
  expect(impliesCondition('has(fields.count) && fields.urgent', 'fields.count >= 1 || fields.count < 1', domains)).toBe(
    true,
  );
  expect(impliesCondition('fields.urgent', 'fields.', domains)).toBe(false);
});

const leaf = fc.constantFrom(
  ...['fields.urgent', 'fields.product == "modem"', 'fields.product != "router"', 'fields.product in ["", "modem"]'],
  ...['fields.amount > 5', 'fields.amount <= 5', 'fields.amount < 3', 'fields.amount == 4', 'has(fields.amount)'],
  ...['fields.count >= 1', 'fields.count != 2', '2 in [fields.count]', 'ticket.priority <= 2', 'ticket.priority == 5'],
  ...[
    'ticket.subject.startsWith("A")',
    'ticket.subject == "Ab"',
    'true',
    '1 / 0 > 1',
    'fields.amount / fields.count > 2',
  ],
  ...['!has(fields.count)', 'fields.visitAt > timestamp("2026-01-01T00:00:00Z")', 'facts.x == 1'],
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'medium', maxDepth: 4 },
    leaf,
    fc.tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('condition').map((inner) => `!(${inner})`),
    fc.tuple(leaf, tie('condition'), tie('condition')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
}));
const world = fc.record({
  priority: fc.integer({ min: 1, max: 5 }),
  subject: fc.constantFrom('', 'A', 'Ab', 'b'),
  fields: fc.record(
    {
      urgent: fc.boolean(),
      product: fc.constantFrom('modem', 'router', 'old'),
      amount: fc.constantFrom('2', '3', '4', '5', '9'),
      count: fc.integer({ min: 0, max: 3 }),
      visitAt: fc.constantFrom('2025-01-01T00:00:00Z', '2026-06-01T00:00:00Z'),
    },
    { requiredKeys: [] },
  ),
  facts: fc.record({ x: fc.constantFrom(1, 'one') }, { requiredKeys: [] }),
});

interface World {
  readonly priority: number;
  readonly subject: string;
  readonly fields: FieldValues;
  readonly facts: object;
}

function outcome(text: string, { priority, subject, fields, facts }: World) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  const variables = { ticket: { priority, subject }, fields: fieldVariables(workflow, fields), facts: { ...facts } };
  const found = evaluateExpression(parsed.expression, variables);
  return found.ok ? found.value : 'error';
}

describe('for any condition and any ticket', () => {
  it('what is decided is so', () => {
    let decided = 0;
    fc.assert(
      fc.property(condition, fc.array(world, { minLength: 10, maxLength: 30 }), (text, worlds) => {
        const found = decide(text);
        if (found === undefined) return;
        decided += 1;
        for (const each of worlds) {
          if (found === 'always') expect(outcome(text, each), text).toBe(true);
          else expect(outcome(text, each), text).not.toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
    expect(decided).toBeGreaterThan(100);
  }, 30_000);

  it('what follows from another follows', () => {
    let followed = 0;
    fc.assert(
      fc.property(condition, condition, fc.array(world, { minLength: 10, maxLength: 20 }), (first, second, worlds) => {
        if (!impliesCondition(first, second, domains)) return;
        followed += 1;
        for (const each of worlds)
          if (outcome(first, each) === true) expect(outcome(second, each), `${first} => ${second}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(followed).toBeGreaterThan(50);
  }, 30_000);
});
