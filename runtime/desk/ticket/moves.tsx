'use client';
import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textIn, type FieldValues, type Reason, type Text } from '#catalog/language';
import { FieldForm, useFieldForm, type FormField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import type { Act } from '../use-act.ts';
import styles from './panel.module.css';
import { Panel } from './panel.tsx';
import { Refusal } from './refusal.tsx';

/** A way on from where the ticket is. */
export interface Move {
  readonly type: string;
  readonly title: Text;
  /** The title of the state it leads to. */
  readonly target?: string | undefined;
  /** That state's id. */
  readonly targetState?: string | undefined;
  /** Why it cannot work now. */
  readonly reason?: Reason | undefined;
  readonly form: readonly FormField[];
}

type Say = (reason: Reason) => string;
export type MoveAct = Act<{ readonly type: string; readonly values: FieldValues }>;

interface MoveFormProps {
  readonly move: Move;
  readonly initial: FieldValues;
  readonly act: MoveAct;
  readonly say: Say;
  readonly onClose: () => void;
}

/** The form of an event; it stays as it is filled until the event is accepted. */
function MoveForm({ move, initial, act, say, onClose }: MoveFormProps) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const form = useFieldForm(move.form, initial);
  const title = textIn(move.title, sourceLanguage(language));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const values = form.check();
    if (values !== undefined && (await act.run({ type: move.type, values }))) onClose();
  };
  return (
    <form className={styles['form']} aria-label={title} noValidate onSubmit={(event) => void submit(event)}>
      <h3 className={styles['heading']}>{title}</h3>
      <FieldForm fields={move.form} values={form.values} problems={form.problems} onChange={form.change} autoFocus />
      <Refusal reason={act.refusal} error={act.error} say={say} />
      <div className={styles['row']} style={{ marginTop: 12 }}>
        <Button type="submit" loading={isWaiting(act, move)}>
          {title}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('moves.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Whether a move was pressed and has no answer yet. */
export const isWaiting = (act: MoveAct, { type }: Move) => act.waiting.some((one) => one.type === type);

/** What the ticket already knows of a form's fields. */
function knownValues(form: readonly FormField[], fields: FieldValues): FieldValues {
  return Object.fromEntries(
    form.flatMap(({ id }) => {
      const value = fields[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

/** Titles in any language stay whole: the button grows instead. */
const BUTTON = {
  root: styles['button'] ?? '',
  label: styles['label'] ?? '',
  section: styles['target'] ?? '',
};

interface MoveButtonProps {
  readonly move: Move;
  readonly primary: boolean;
  readonly pending: boolean;
  readonly say: Say;
  readonly onPress: () => void;
}

function MoveButton({ move, primary, pending, say, onPress }: MoveButtonProps) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const blocked = move.reason !== undefined;
  return (
    <div className={styles['move']}>
      <Button
        fullWidth
        justify="space-between"
        classNames={BUTTON}
        variant={primary && !blocked ? 'filled' : 'default'}
        loading={pending}
        aria-disabled={blocked}
        {...(blocked ? { 'aria-describedby': `why-${move.type}`, 'data-disabled': true } : {})}
        onClick={blocked ? undefined : onPress}
        rightSection={move.target === undefined ? null : <span>{t('moves.leadsTo', { state: move.target })}</span>}
      >
        {textIn(move.title, sourceLanguage(language))}
      </Button>
      {move.reason === undefined ? null : (
        <p className={styles['reason']} id={`why-${move.type}`}>
          <Icon name="info" size={14} />
          <span>{say(move.reason)}</span>
        </p>
      )}
    </div>
  );
}

/** Which move's form stands open. */
export interface MovePressing {
  readonly opened: Move | undefined;
  readonly press: (move: Move) => void;
  readonly close: () => void;
}

/** Pressing a move does it, or opens its form where it has one. */
export function useMovePressing(act: MoveAct): MovePressing {
  const [opened, open] = useState<Move>();
  const press = (move: Move) => {
    act.forget();
    if (move.form.length > 0) open(move);
    else void act.run({ type: move.type, values: {} });
  };
  return { opened, press, close: () => open(undefined) };
}

export interface MovesProps {
  readonly moves: readonly Move[];
  readonly ended: boolean;
  /** The ticket's fields: forms begin with what is known. */
  readonly fields: FieldValues;
  readonly act: MoveAct;
  readonly pressing: MovePressing;
  readonly say: Say;
}

/** The transitions as buttons, in order of use; one with a form opens it in place. */
export function Moves({ moves, ended, fields, act, pressing, say }: MovesProps) {
  const t = useTexts(ticketTexts);
  const { opened, press, close } = pressing;
  const primary = moves.find(({ reason }) => reason === undefined)?.type;
  // A form stays open also where the ticket has moved on meanwhile: what was typed must not be lost.
  const stray = opened !== undefined && !moves.some(({ type }) => type === opened.type) ? [opened] : [];
  return (
    <Panel title={t('moves.title')}>
      {moves.length === 0 ? (
        <p className={styles['soft']} style={{ marginBottom: 8 }}>
          {t(ended ? 'moves.ended' : 'moves.none')}
        </p>
      ) : null}
      <div className={styles['stack']}>
        {[...stray, ...moves].map((move) =>
          move.type === opened?.type ? (
            <MoveForm
              key={move.type}
              move={opened}
              initial={knownValues(opened.form, fields)}
              act={act}
              say={say}
              onClose={close}
            />
          ) : (
            <MoveButton
              key={move.type}
              move={move}
              primary={move.type === primary && opened === undefined}
              pending={isWaiting(act, move)}
              say={say}
              onPress={() => press(move)}
            />
          ),
        )}
      </div>
      {opened === undefined ? <Refusal reason={act.refusal} error={act.error} say={say} /> : null}
    </Panel>
  );
}
