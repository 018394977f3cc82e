'use client';
import { Button, MultiSelect } from '@mantine/core';
import { textIn, type Field, type TeamRule } from '#catalog/language';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { Choice } from './choice.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { RemoveButton } from './remove-button.tsx';

type Table = Extract<TeamRule, { kind: 'table' }>;
type Row = Table['rows'][number];

export interface TeamEditorProps {
  readonly rule: TeamRule | undefined;
  readonly onChange: (rule: TeamRule | undefined) => void;
  /** What having no rule is called; without it: the team around. */
  readonly none?: string;
  /** The team must be known at publication: it cannot be the event's. */
  readonly known?: boolean;
}

function useTeamOptions(current: string | undefined) {
  const { teams } = useInspector();
  const known = teams.map(({ id, title }) => ({ value: id, label: title }));
  return current === undefined || current === '' || teams.some(({ id }) => id === current)
    ? known
    : [...known, { value: current, label: current }];
}

function valuesOf(field: Field | undefined, language: 'en' | 'ru' | 'pl', words: { yes: string; no: string }) {
  if (field?.type === 'choice')
    return field.choices.map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
  return [
    { value: 'true', label: words.yes },
    { value: 'false', label: words.no },
  ];
}

interface RowEditorProps {
  readonly row: Row;
  readonly table: Table;
  readonly number: number;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

function RowEditor({ row, table, number, onChange, onRemove }: RowEditorProps) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const teams = useTeamOptions(row.team);
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <span>{t('team.row', { number })}</span>
        {table.rows.length > 1 ? <RemoveButton label={t('team.removeRow', { number })} onRemove={onRemove} /> : null}
      </div>
      {table.inputs.map((input) => {
        const field = editor.document.fields.find((each) => each.id === input);
        const label = field ? textIn(field.title, language) : input;
        return (
          <MultiSelect
            key={input}
            label={label}
            placeholder={row.when[input] ? '' : t('team.any')}
            data={valuesOf(field, language, { yes: t('yes'), no: t('no') })}
            value={row.when[input] ?? []}
            disabled={editor.readOnly}
            onChange={(values) => {
              const others = Object.fromEntries(Object.entries(row.when).filter(([key]) => key !== input));
              onChange({ ...row, when: values.length === 0 ? others : { ...others, [input]: values } });
            }}
          />
        );
      })}
      <Choice label={t('team.then')} value={row.team} options={teams} onChoose={(team) => onChange({ ...row, team })} />
    </li>
  );
}

function TableEditor({ table, onChange }: { readonly table: Table; readonly onChange: (rule: TeamRule) => void }) {
  const t = useTexts(inspectorTexts);
  const { editor, language, teams } = useInspector();
  const inputs = editor.document.fields.filter(({ type }) => type === 'choice' || type === 'switch');
  const blank: Row = { when: {}, team: teams[0]?.id ?? table.rows[0]?.team ?? 'team' };
  return (
    <>
      <MultiSelect
        label={t('team.inputs')}
        data={inputs.map(({ id, title }) => ({ value: id, label: textIn(title, language) }))}
        value={table.inputs}
        maxValues={4}
        disabled={editor.readOnly}
        onChange={(chosen) => {
          if (chosen.length === 0) return;
          const kept = (row: Row): Row => ({
            ...row,
            when: Object.fromEntries(Object.entries(row.when).filter(([input]) => chosen.includes(input))),
          });
          onChange({ ...table, inputs: chosen, rows: table.rows.map(kept) });
        }}
      />
      <p className={styles['soft']}>{t('team.firstRow')}</p>
      <ol style={{ display: 'contents', listStyle: 'none' }}>
        {table.rows.map((row, index) => (
          <RowEditor
            key={index}
            row={row}
            table={table}
            number={index + 1}
            onChange={(changed) => onChange({ ...table, rows: table.rows.with(index, changed) })}
            onRemove={() => onChange({ ...table, rows: table.rows.toSpliced(index, 1) })}
          />
        ))}
      </ol>
      {editor.readOnly ? null : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange({ ...table, rows: [...table.rows, blank] })}
        >
          {t('team.addRow')}
        </Button>
      )}
    </>
  );
}

/** Who owns a state: one team, a table over fields, or the event's own team. */
export function TeamEditor({ rule, onChange, none, known = false }: TeamEditorProps) {
  const t = useTexts(inspectorTexts);
  const { editor, teams } = useInspector();
  const options = useTeamOptions(rule?.kind === 'fixed' ? rule.team : undefined);
  const firstInput = editor.document.fields.find(({ type }) => type === 'choice' || type === 'switch');
  const firstTeam = options[0]?.value;
  const kinds = [
    { value: 'none' as const, label: none ?? t('team.none') },
    ...(firstTeam === undefined ? [] : [{ value: 'fixed' as const, label: t('team.fixed') }]),
    ...((firstInput && firstTeam !== undefined) || rule?.kind === 'table'
      ? [{ value: 'table' as const, label: t('team.table') }]
      : []),
    ...(known ? [] : [{ value: 'event' as const, label: t('team.event') }]),
  ];
  const choose = (kind: (typeof kinds)[number]['value']) => {
    if (kind === 'none') onChange(undefined);
    else if (kind === 'event') onChange({ kind });
    else if (kind === 'fixed' && firstTeam !== undefined) onChange({ kind, team: firstTeam });
    else if (kind === 'table' && firstInput && firstTeam !== undefined)
      onChange({ kind, inputs: [firstInput.id], rows: [{ when: {}, team: firstTeam }] });
  };
  return (
    <>
      <Choice label={t('team.rule')} value={rule?.kind ?? 'none'} options={kinds} onChoose={choose} />
      {teams.length === 0 ? <p className={styles['soft']}>{t('team.noTeams')}</p> : null}
      {rule?.kind === 'fixed' ? (
        <Choice
          label={t('team.team')}
          value={rule.team}
          options={options}
          onChoose={(team) => onChange({ kind: 'fixed', team })}
        />
      ) : null}
      {rule?.kind === 'table' ? <TableEditor table={rule} onChange={onChange} /> : null}
    </>
  );
}
