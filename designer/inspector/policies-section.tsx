'use client';
import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { textIn, type SlaPolicy } from '#catalog/language';
import { textFrom, writeText } from '#designer/document';
import { useTexts } from '#ui/texts';
import { AddByTitle } from './add-by-title.tsx';
import { Choice } from './choice.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { RemoveButton } from './remove-button.tsx';
import { Section } from './section.tsx';

const PRIORITIES = [1, 2, 3, 4, 5];
const METRICS = ['reaction', 'resolution'] as const;

/** Targets by priority; an empty one has no clock. The last one stays: a policy promises something. */
function Targets({ policy }: { readonly policy: SlaPolicy }) {
  const t = useTexts(inspectorTexts);
  const { editor } = useInspector();
  const write = (priority: number, minutes: number | undefined) => {
    const others = policy.targets.filter((target) => target.priority !== priority);
    const targets = minutes === undefined ? others : [...others, { priority, minutes }];
    if (targets.length === 0) return;
    targets.sort((one, other) => one.priority - other.priority);
    editor.run({ type: 'changePolicy', policy: { ...policy, targets } }, `target ${policy.id} ${priority}`);
  };
  return (
    <>
      {PRIORITIES.map((priority) => (
        <NumberInput
          key={priority}
          label={t('policy.target', { priority })}
          value={policy.targets.find((target) => target.priority === priority)?.minutes ?? ''}
          placeholder={t('policy.noTarget')}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          disabled={editor.readOnly}
          onChange={(value) => write(priority, typeof value === 'number' && value > 0 ? value : undefined)}
        />
      ))}
    </>
  );
}

function PolicyItem({ policy }: { readonly policy: SlaPolicy }) {
  const t = useTexts(inspectorTexts);
  const { editor, language, calendars } = useInspector();
  const { run } = editor;
  const title = textIn(policy.title, language);
  const calendar = policy.calendar.kind === 'fixed' ? policy.calendar.calendar : '';
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <span>{t(`metric.${policy.metric}`)}</span>
        <RemoveButton
          label={t('policy.remove', { policy: title })}
          onRemove={() => run({ type: 'removePolicy', id: policy.id })}
        />
      </div>
      <LiveText
        label={t('title')}
        value={title}
        onWrite={(text, gesture) =>
          run({ type: 'changePolicy', policy: { ...policy, title: writeText(policy.title, text, language) } }, gesture)
        }
      />
      <Choice
        label={t('calendar.label')}
        value={calendar}
        options={[
          { value: '', label: t('calendar.country') },
          ...calendars.map((each) => ({ value: each.id, label: each.title })),
        ]}
        onChoose={(id) =>
          run({
            type: 'changePolicy',
            policy: { ...policy, calendar: id === '' ? { kind: 'country' } : { kind: 'fixed', calendar: id } },
          })
        }
      />
      <Targets policy={policy} />
    </li>
  );
}

/** The promises of time. */
export function PoliciesSection() {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const [metric, setMetric] = useState<SlaPolicy['metric']>('resolution');
  const { sla } = editor.document;
  return (
    <Section title={t('policies')} count={sla.length}>
      <ul style={{ display: 'contents', listStyle: 'none' }}>
        {sla.map((policy) => (
          <PolicyItem key={policy.id} policy={policy} />
        ))}
      </ul>
      <AddByTitle
        label={t('policy.newTitle')}
        act={t('policy.add')}
        onAdd={(title) => editor.run({ type: 'addPolicy', title: textFrom(title, language), metric })}
      >
        <Choice
          label={t('policy.metric')}
          value={metric}
          options={METRICS.map((value) => ({ value, label: t(`metric.${value}`) }))}
          onChoose={setMetric}
        />
      </AddByTitle>
    </Section>
  );
}
