'use client';
import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import type { Condition } from '#catalog/language';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { useConditionSetting } from './condition-context.ts';
import { ConditionRow, RemoveRow } from './condition-row.tsx';
import { conditionTexts } from './condition-texts.ts';
import styles from './conditions.module.css';
import { conditionOf, groupOf, isGroup, type Group, type GroupKind } from './group.ts';

/** What a new row asks until it is told otherwise. */
const FRESH: Condition = {
  kind: 'test',
  subject: { variable: 'ticket', name: 'priority' },
  test: { kind: 'is', value: 1 },
};
const KINDS: readonly GroupKind[] = ['all', 'any', 'notAll', 'none'];

export interface ConditionGroupProps {
  /** Undefined: nothing is asked yet. */
  readonly condition: Condition | undefined;
  readonly onChange: (condition: Condition | undefined, gesture?: string) => void;
  /** Given where the group stands inside another. */
  readonly onRemove?: () => void;
}

interface PartProps {
  readonly part: Condition;
  readonly onChange: (part: Condition | undefined, gesture?: string) => void;
}

function Part({ part, onChange }: PartProps) {
  const t = useTexts(conditionTexts);
  const remove = () => onChange(undefined);
  if (part.kind === 'test') return <ConditionRow condition={part} onChange={onChange} onRemove={remove} />;
  if (part.kind === 'text') {
    return (
      <li className={styles['row']}>
        <code className={styles['code']} title={t('part')}>
          {part.text}
        </code>
        <RemoveRow onRemove={remove} />
      </li>
    );
  }
  return (
    <li className={styles['inside']}>
      <ConditionGroup condition={part} onChange={onChange} onRemove={remove} />
    </li>
  );
}

function Adders({ group, onChange }: { readonly group: Group; readonly onChange: (group: Group) => void }) {
  const t = useTexts(conditionTexts);
  const add = (part: Condition) => onChange({ ...group, parts: [...group.parts, part] });
  const other = group.kind === 'all' ? 'any' : 'all';
  return (
    <div className={styles['adders']}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="plus" size={12} />}
        onClick={() => add(FRESH)}
      >
        {t('add')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="plus" size={12} />}
        onClick={() => add({ kind: other, parts: [FRESH, FRESH] })}
      >
        {t('addGroup')}
      </Button>
    </div>
  );
}

/** A group of conditions: how they go together, one row for each, groups inside. */
export function ConditionGroup({ condition, onChange, onRemove }: ConditionGroupProps) {
  const t = useTexts(conditionTexts);
  const { readOnly } = useConditionSetting();
  const group: Group = condition ? groupOf(condition) : { kind: 'all', parts: [] };
  const { kind, parts } = group;
  const put = (next: Group, gesture?: string) => onChange(conditionOf(next), gesture);
  const change = (index: number, part: Condition | undefined, gesture?: string) =>
    put({ kind, parts: part ? parts.with(index, part) : parts.toSpliced(index, 1) }, gesture);
  return (
    <div className={styles['group']} role="group" aria-label={t(`groups.${kind}`)}>
      {parts.length === 0 || (parts.length === 1 && kind === 'all' && !onRemove && !parts.some(isGroup)) ? null : (
        <div className={styles['head']}>
          <NativeSelect
            aria-label={t('group')}
            value={kind}
            disabled={readOnly}
            data={KINDS.map((each) => ({ value: each, label: t(`groups.${each}`) }))}
            onChange={(event) => put({ kind: event.currentTarget.value as GroupKind, parts })}
          />
          {onRemove && !readOnly ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('removeGroup')}
              title={t('removeGroup')}
              onClick={onRemove}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          ) : null}
        </div>
      )}
      {parts.length === 0 ? null : (
        <ul className={styles['rows']}>
          {parts.map((part, index) => (
            // A row has no id; its place is what it is known by.
            <Part key={index} part={part} onChange={(next, gesture) => change(index, next, gesture)} />
          ))}
        </ul>
      )}
      {readOnly ? null : <Adders group={group} onChange={put} />}
    </div>
  );
}
