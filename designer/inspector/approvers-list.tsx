'use client';
import { Button } from '@mantine/core';
import { ROLES, type Approver } from '#catalog/language';
import { withKey } from '#designer/document';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { Choice } from './choice.tsx';
import { useInspector, type Named } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { PersonChoice } from './person-choice.tsx';
import { RemoveButton } from './remove-button.tsx';

const KINDS = ['role', 'team', 'person'] as const satisfies readonly Approver['kind'][];
const NEW: Approver = { kind: 'role', role: 'approver' };

/** The first approver of a kind that there is to choose; `undefined` where the directory has none. */
function firstOf(kind: Approver['kind'], teams: readonly Named[], people: readonly Named[]): Approver | undefined {
  if (kind === 'role') return NEW;
  const [team, person] = [teams[0], people[0]];
  if (kind === 'team') return team && { kind, team: team.id };
  return person && { kind, person: person.id };
}

interface ApproverItemProps {
  readonly approver: Approver;
  readonly number: number;
  readonly onChange: (approver: Approver) => void;
  /** Absent: it is the last one, and somebody must decide. */
  readonly onRemove: (() => void) | undefined;
}

function ApproverItem({ approver, number, onChange, onRemove }: ApproverItemProps) {
  const t = useTexts(inspectorTexts);
  const { teams, people } = useInspector();
  const kinds = KINDS.filter((kind) => kind === approver.kind || firstOf(kind, teams, people) !== undefined);
  const choose = (kind: Approver['kind']) => {
    const first = firstOf(kind, teams, people);
    if (first) onChange(first);
  };
  const teamOptions = teams.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <span>{t('approval.approver', { number })}</span>
        {onRemove ? <RemoveButton label={t('approval.removeApprover', { number })} onRemove={onRemove} /> : null}
      </div>
      <Choice
        label={t('approval.kind')}
        value={approver.kind}
        options={kinds.map((value) => ({ value, label: t(`approverKind.${value}`) }))}
        onChoose={choose}
      />
      {approver.kind === 'role' ? (
        <Choice
          label={t('approval.role')}
          value={approver.role}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChoose={(role) => onChange({ kind: 'role', role })}
        />
      ) : null}
      {approver.kind === 'team' ? (
        <Choice
          label={t('approval.team')}
          value={approver.team}
          options={
            teams.some(({ id }) => id === approver.team)
              ? teamOptions
              : [...teamOptions, { value: approver.team, label: approver.team }]
          }
          onChoose={(team) => onChange({ kind: 'team', team })}
        />
      ) : null}
      {approver.kind === 'person' ? (
        <>
          <PersonChoice
            label={t('approval.person')}
            value={approver.person}
            onChoose={(person) => onChange({ ...approver, person })}
          />
          <PersonChoice
            label={t('approval.deputy')}
            value={approver.deputy ?? ''}
            none={t('approval.noDeputy')}
            onChoose={(deputy) => onChange(withKey(approver, 'deputy', deputy === '' ? undefined : deputy))}
          />
        </>
      ) : null}
    </li>
  );
}

export interface ApproversListProps {
  readonly approvers: readonly Approver[];
  readonly onChange: (approvers: Approver[]) => void;
}

/** Who may decide: roles, teams, people. There is always one. */
export function ApproversList({ approvers, onChange }: ApproversListProps) {
  const t = useTexts(inspectorTexts);
  const { editor } = useInspector();
  return (
    <>
      <ul style={{ display: 'contents', listStyle: 'none' }}>
        {approvers.map((approver, index) => (
          <ApproverItem
            key={index}
            approver={approver}
            number={index + 1}
            onChange={(changed) => onChange(approvers.with(index, changed))}
            onRemove={approvers.length === 1 ? undefined : () => onChange(approvers.toSpliced(index, 1))}
          />
        ))}
      </ul>
      {editor.readOnly || approvers.length >= 20 ? null : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...approvers, NEW])}
        >
          {t('approval.addApprover')}
        </Button>
      )}
    </>
  );
}
