import { subjectKey, type Condition, type Order, type Subject, type SubjectTypes, type Test } from './condition.ts';
import { parseExpression } from './expression.ts';

const ORDERS: Readonly<Record<Order, string>> = { less: '<', atMost: '<=', more: '>', atLeast: '>=' };

/** A literal of CEL: JSON's form, which CEL reads, except for numbers that JSON writes with an exponent's sign. */
const literal = (value: string | number): string => JSON.stringify(value);

const SIMPLE = /^[A-Za-z_]\w*$/;
const access = ({ variable, name }: Subject): string =>
  SIMPLE.test(name) ? `${variable}.${name}` : `${variable}[${literal(name)}]`;

function writeTest(subject: Subject, test: Test, types: SubjectTypes): string {
  const path = access(subject);
  const type = types.get(subjectKey(subject));
  const absent = type === 'number' || type === 'instant';
  switch (test.kind) {
    case 'on':
      return path;
    case 'off':
      return `!${path}`;
    case 'empty':
      return absent ? `!has(${path})` : `${path} == ""`;
    case 'filled':
      return absent ? `has(${path})` : `${path} != ""`;
    case 'is':
      return `${path} == ${literal(test.value)}`;
    case 'isNot':
      return `${path} != ${literal(test.value)}`;
    case 'in':
      return `${path} in [${test.values.map(literal).join(', ')}]`;
    case 'notIn':
      return `!(${path} in [${test.values.map(literal).join(', ')}])`;
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return `${test.not ? '!' : ''}${path}.${test.kind}(${literal(test.value)})`;
    default: {
      const value = 'instant' in test ? `timestamp(${literal(test.instant)})` : literal(test.value);
      return `${path} ${ORDERS[test.kind]} ${value}`;
    }
  }
}

/** Whether a part in CEL can stand among others without brackets. */
function isWhole(text: string): boolean {
  const parsed = parseExpression(text);
  return parsed.ok && ['id', '.', '[]', 'call', 'rcall', 'value', 'list'].includes(parsed.expression.tree.op);
}

function write(condition: Condition, types: SubjectTypes, inside: 'none' | 'all' | 'any' | 'not'): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { kind, parts } = condition;
      const [only, ...others] = parts;
      // Nothing asked holds always; `any` of nothing never.
      if (!only) return kind === 'all' ? 'true' : 'false';
      if (others.length === 0) return write(only, types, inside);
      const text = parts.map((part) => write(part, types, kind)).join(kind === 'all' ? ' && ' : ' || ');
      return inside === 'none' ? text : `(${text})`;
    }
    case 'not': {
      const text = write(condition.part, types, 'not');
      return `!${text}`;
    }
    case 'test': {
      const text = writeTest(condition.subject, condition.test, types);
      const bare = condition.test.kind === 'on' || ('not' in condition.test && !condition.test.not);
      return inside === 'not' && !bare ? `(${text})` : text;
    }
    case 'text':
      return inside === 'none' || isWhole(condition.text) ? condition.text : `(${condition.text})`;
  }
}

/** The CEL expression of a condition. A group without parts is `true` (all) or `false` (any). */
export function writeCondition(condition: Condition, types: SubjectTypes): string {
  return write(condition, types, 'none');
}
