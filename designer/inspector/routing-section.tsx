'use client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { slugFrom, type RoutingRule } from '#catalog/language';
import { ConditionField } from '#designer/conditions';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { Choice } from './choice.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { PersonChoice } from './person-choice.tsx';
import { RemoveButton } from './remove-button.tsx';
import { Section } from './section.tsx';

interface RuleItemProps {
  readonly rule: RoutingRule;
  readonly number: number;
  readonly onChange: (
    rule: RoutingRule,
    gesture?: string,
  ) => ReturnType<ReturnType<typeof useInspector>['editor']['run']>;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | undefined;
}

function RuleItem({ rule, number, onChange, onRemove, onUp }: RuleItemProps) {
  const t = useTexts(inspectorTexts);
  const { editor, teams, sentence } = useInspector();
  const { team, fallback, ...rest } = rule;
  const [emptied, setEmptied] = useState(false);
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <span>{t('routing.rule', { number })}</span>
        {onUp && !editor.readOnly ? (
          <Button variant="subtle" size="compact-xs" leftSection={<Icon name="up" size={12} />} onClick={onUp}>
            {t('routing.up')}
          </Button>
        ) : null}
        <RemoveButton label={t('routing.remove', { number })} onRemove={onRemove} />
      </div>
      <ConditionField
        label={t('routing.when')}
        value={rule.when}
        workflow={editor.document}
        event={null}
        readOnly={editor.readOnly}
        sentence={sentence}
        {...(emptied ? { description: t('needed') } : {})}
        onChange={(when, gesture) => {
          // A rule has a condition: the last one stays until there is another.
          setEmptied(when.trim() === '');
          if (when.trim() !== '') onChange({ ...rule, when }, gesture);
        }}
      />
      <Choice
        label={t('routing.team')}
        value={team ?? ''}
        options={[
          { value: '', label: t('routing.anyTeam') },
          ...teams.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChoose={(id) =>
          onChange({ ...rest, ...(fallback === undefined ? {} : { fallback }), ...(id === '' ? {} : { team: id }) })
        }
      />
      <PersonChoice
        label={t('routing.assignee')}
        value={rule.assignee}
        onChoose={(assignee) => onChange({ ...rule, assignee })}
      />
      <PersonChoice
        label={t('routing.fallback')}
        value={fallback ?? ''}
        none={t('routing.noFallback')}
        onChoose={(id) =>
          onChange({ ...rest, ...(team === undefined ? {} : { team }), ...(id === '' ? {} : { fallback: id }) })
        }
      />
    </li>
  );
}

/** Who gets tickets that come to a team; the first rule that fits decides. */
export function RoutingSection() {
  const t = useTexts(inspectorTexts);
  const { editor, people } = useInspector();
  const { routing } = editor.document;
  const write = (next: readonly RoutingRule[], gesture?: string) =>
    editor.run({ type: 'setRouting', routing: next }, gesture);
  const [first] = people;
  return (
    <Section title={t('routing.title')} count={routing.length}>
      <p className={styles['soft']}>{t('routing.hint')}</p>
      <ol style={{ display: 'contents', listStyle: 'none' }}>
        {routing.map((rule, index) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            number={index + 1}
            onChange={(changed, gesture) => write(routing.with(index, changed), gesture)}
            onRemove={() => write(routing.toSpliced(index, 1))}
            onUp={index === 0 ? undefined : () => write(routing.toSpliced(index, 1).toSpliced(index - 1, 0, rule))}
          />
        ))}
      </ol>
      {editor.readOnly || !first ? null : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => {
            const taken = new Set(routing.map(({ id }) => id));
            const id = slugFrom('rule', { taken, fallback: 'rule' });
            write([...routing, { id, when: 'requester.vip', assignee: first.id }]);
          }}
        >
          {t('routing.add')}
        </Button>
      )}
    </Section>
  );
}
