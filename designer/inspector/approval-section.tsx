'use client';
import { Button, Checkbox, NumberInput } from '@mantine/core';
import { APPROVAL_OUTCOMES, textIn, type Approval, type State } from '#catalog/language';
import { withKey, writeText } from '#designer/document';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { ApproversList } from './approvers-list.tsx';
import { Choice } from './choice.tsx';
import { DelayFields } from './delay-fields.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { Section } from './section.tsx';

/** What is asked for first: one of the approvers agrees. */
const NEW: Approval = {
  title: { en: 'Approval', ru: 'Согласование', pl: 'Zatwierdzenie' },
  approvers: [{ kind: 'role', role: 'approver' }],
  quorum: 1,
  rejections: 1,
  fourEyes: true,
  delegation: true,
};

interface FieldsProps {
  readonly approval: Approval;
  readonly onChange: (
    approval: Approval,
    gesture?: string,
  ) => ReturnType<ReturnType<typeof useInspector>['editor']['run']>;
}

/** How many must agree, and what the approvers may do. */
function VoteFields({ approval, onChange }: FieldsProps) {
  const t = useTexts(inspectorTexts);
  const { editor } = useInspector();
  return (
    <>
      {(['quorum', 'rejections'] as const).map((key) => (
        <NumberInput
          key={key}
          label={t(`approval.${key}`)}
          value={approval[key]}
          min={1}
          max={20}
          allowDecimal={false}
          disabled={editor.readOnly}
          onChange={(count) => {
            if (typeof count === 'number' && count >= 1) onChange({ ...approval, [key]: count }, `approval ${key}`);
          }}
        />
      ))}
      <Checkbox
        label={t('approval.fourEyes')}
        description={t('approval.fourEyesHint')}
        checked={approval.fourEyes}
        disabled={editor.readOnly}
        onChange={(change) => onChange({ ...approval, fourEyes: change.currentTarget.checked })}
      />
      <Checkbox
        label={t('approval.delegation')}
        checked={approval.delegation}
        disabled={editor.readOnly}
        onChange={(change) => onChange({ ...approval, delegation: change.currentTarget.checked })}
      />
    </>
  );
}

/** After which time the approval ends by itself, and what it has then come to. */
function TimeoutFields({ approval, onChange }: FieldsProps) {
  const t = useTexts(inspectorTexts);
  const { editor } = useInspector();
  const { timeout } = approval;
  return (
    <>
      <Checkbox
        label={t('approval.timeout')}
        checked={timeout !== undefined}
        disabled={editor.readOnly}
        onChange={(change) => {
          const begun = { duration: 'P2D', time: 'elapsed', outcome: 'expired' } as const;
          onChange(withKey(approval, 'timeout', change.currentTarget.checked ? begun : undefined));
        }}
      />
      {timeout ? (
        <>
          <DelayFields
            delay={timeout}
            onSet={(delay) => onChange({ ...approval, timeout: { ...delay, outcome: timeout.outcome } })}
          />
          <Choice
            label={t('approval.outcome')}
            value={timeout.outcome}
            options={APPROVAL_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            onChoose={(outcome) => onChange({ ...approval, timeout: { ...timeout, outcome } })}
          />
        </>
      ) : null}
    </>
  );
}

/** The decision that a state waits for. */
export function ApprovalSection({ state }: { readonly state: State }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { id, approval } = state;
  const write: FieldsProps['onChange'] = (next, gesture) =>
    editor.run({ type: 'setApproval', id, approval: next }, gesture);
  return (
    <Section title={t('approval.title')} count={approval ? 1 : 0} opened={approval !== undefined}>
      <p className={styles['soft']}>{t('approval.hint')}</p>
      {approval ? (
        <>
          <LiveText
            label={t('approval.question')}
            value={textIn(approval.title, language)}
            onWrite={(text, gesture) =>
              write({ ...approval, title: writeText(approval.title, text, language) }, gesture)
            }
          />
          <ApproversList approvers={approval.approvers} onChange={(approvers) => write({ ...approval, approvers })} />
          <VoteFields approval={approval} onChange={write} />
          <TimeoutFields approval={approval} onChange={write} />
          <p className={styles['soft']}>{t('approval.leads')}</p>
        </>
      ) : null}
      {editor.readOnly ? null : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name={approval ? 'trash' : 'plus'} size={14} />}
          onClick={() => editor.run({ type: 'setApproval', id, ...(approval ? {} : { approval: NEW }) })}
        >
          {approval ? t('approval.remove') : t('approval.add')}
        </Button>
      )}
    </Section>
  );
}
