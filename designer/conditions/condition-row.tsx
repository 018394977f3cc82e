'use client';
import { ActionIcon, NativeSelect } from '@mantine/core';
import { subjectKey, type Condition, type Subject, type Test } from '#catalog/language';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { useConditionSetting } from './condition-context.ts';
import { conditionTexts } from './condition-texts.ts';
import styles from './conditions.module.css';
import { operatorOf, operatorsFor, testWith, type Operator } from './operator.ts';
import { subjectFrom, subjectGroups } from './subject-groups.ts';
import { ValueInput } from './value-input.tsx';

type TestCondition = Extract<Condition, { readonly kind: 'test' }>;

export interface ConditionRowProps<C> {
  readonly condition: C;
  readonly onChange: (condition: Condition, gesture?: string) => void;
  readonly onRemove: () => void;
}

/** The removal of one row. */
export function RemoveRow({ onRemove }: { readonly onRemove: () => void }) {
  const t = useTexts(conditionTexts);
  const { readOnly } = useConditionSetting();
  if (readOnly) return null;
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={t('remove')} title={t('remove')} onClick={onRemove}>
      <Icon name="close" size={14} />
    </ActionIcon>
  );
}

const INSTANT_WORDS = { less: 'before', atMost: 'notAfter', more: 'after', atLeast: 'notBefore' } as const;
type OrderKind = keyof typeof INSTANT_WORDS;
const isOrder = (operator: Operator): operator is OrderKind => Object.hasOwn(INSTANT_WORDS, operator);

/** Today, at midnight in UTC: where a person begins to choose a time. */
const today = (): string => `${new Date().toISOString().slice(0, 10)}T00:00:00Z`;

/** One question about one subject: what, how compared, with what. */
export function ConditionRow({ condition, onChange, onRemove }: ConditionRowProps<TestCondition>) {
  const t = useTexts(conditionTexts);
  const { workflow, types, language, readOnly } = useConditionSetting();
  const { subject, test } = condition;
  const type = types.get(subjectKey(subject)) ?? 'text';
  const fresh = (of: Subject) => {
    const field = workflow.fields.find(({ id }) => id === of.name);
    const choices = field?.type === 'choice' ? field.choices.map(({ id }) => id) : [];
    return { type: types.get(subjectKey(of)) ?? 'text', choices, instant: today() } as const;
  };
  const ask = (of: Subject, operator: Operator, earlier: Test) =>
    onChange({ kind: 'test', subject: of, test: testWith(operator, earlier, fresh(of)) });
  const about = (key: string) => {
    const next = subjectFrom(key);
    const fitting = operatorsFor(next, fresh(next).type);
    const operator = fitting.find((each) => each === operatorOf(test)) ?? fitting[0] ?? 'is';
    ask(next, operator, test);
  };
  const operators = operatorsFor(subject, type);
  const said = (operator: Operator) =>
    t(`operators.${type === 'instant' && isOrder(operator) ? INSTANT_WORDS[operator] : operator}`);
  const current = operatorOf(test);
  const groups = subjectGroups(types, workflow, language);
  const key = subjectKey(subject);
  const listed = groups.some(({ subjects }) => subjects.some((each) => each.key === key));
  return (
    <li className={styles['row']}>
      <NativeSelect
        className={styles['subject'] ?? ''}
        aria-label={t('subject')}
        value={key}
        disabled={readOnly}
        data={[
          ...(listed ? [] : [{ value: key, label: key }]),
          ...groups.map(({ variable, subjects }) => ({
            group: t(`variables.${variable as 'ticket'}`),
            items: subjects.map((each) => ({ value: each.key, label: each.title })),
          })),
        ]}
        onChange={(event) => about(event.currentTarget.value)}
      />
      <RemoveRow onRemove={onRemove} />
      <NativeSelect
        aria-label={t('operator')}
        value={current}
        disabled={readOnly}
        data={(operators.includes(current) ? operators : [...operators, current]).map((operator) => ({
          value: operator,
          label: said(operator),
        }))}
        onChange={(event) => ask(subject, event.currentTarget.value as Operator, test)}
      />
      <div className={styles['value']}>
        <ValueInput
          key={key}
          subject={subject}
          test={test}
          onChange={(next, gesture) => onChange({ kind: 'test', subject, test: next }, gesture)}
        />
      </div>
    </li>
  );
}
