'use client';
import { Button } from '@mantine/core';
import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  checkExpression,
  conditionWords,
  expressionEnvironment,
  readCondition,
  subjectTypes,
  writeCondition,
  type Condition,
  type ExpressionReason,
  type Workflow,
} from '#catalog/language';
import { Icon } from '#ui/icons';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { ConditionSettingProvider } from './condition-context.ts';
import { ConditionGroup } from './condition-group.tsx';
import { ConditionText } from './condition-text.tsx';
import { conditionTexts } from './condition-texts.ts';
import styles from './conditions.module.css';

export interface ConditionFieldProps {
  readonly label: string;
  /** CEL; empty: always. */
  readonly value: string;
  /** Writes another text. What is typed in one visit bears the same gesture; a choice bears none. */
  readonly onChange: (value: string, gesture?: string) => void;
  /** Whose fields, choices and options the condition may ask about. */
  readonly workflow: Workflow;
  /** The event whose form it may read; `null`: there is none; undefined: any. */
  readonly event: string | null | undefined;
  readonly readOnly: boolean;
  /** A reason as a sentence in the reader's language. */
  readonly sentence: (reason: ExpressionReason) => string;
  readonly description?: ReactNode;
}

/** A text as the builder shows it; undefined where there is nothing that it could show better than the text. */
function formOf(text: string, types: ReturnType<typeof subjectTypes>): { readonly condition?: Condition } | undefined {
  if (text.trim() === '') return {};
  const condition = readCondition(text, types);
  return condition === undefined || condition.kind === 'text' ? undefined : { condition };
}

interface Draft {
  /** The text of the draft, as it was given or written last. */
  readonly text: string;
  /** What the builder shows; it may hold a group that the text need not name. */
  readonly form: { readonly condition?: Condition } | undefined;
}

/** What is wrong with a text; `isValue`: it comes to something else than yes or no. */
function useCheck(text: string, { workflow, event, sentence }: ConditionFieldProps) {
  const checked = useMemo(
    () => (text.trim() === '' ? undefined : checkExpression(text, expressionEnvironment(workflow, event))),
    [text, workflow, event],
  );
  const problem = useMemo(
    () => (checked && !checked.ok ? { reason: checked.reason, sentence: sentence(checked.reason) } : undefined),
    [checked, sentence],
  );
  return { problem, isValue: checked?.ok === true && checked.type !== 'bool' && checked.type !== 'dynamic' };
}

/**
 * A condition: a form of groups and comparisons that fit the types, or the text itself, with the sentence that people read. A text that
 * has no form is shown as text and stays as it is. What is written and cannot be read is kept, with the reason.
 */
export function ConditionField(props: ConditionFieldProps) {
  const { label, value, onChange, workflow, event, readOnly, description } = props;
  const t = useTexts(conditionTexts);
  const language = sourceLanguage(useLanguage().language);
  const types = useMemo(() => subjectTypes(workflow, event), [workflow, event]);
  const setting = useMemo(() => ({ workflow, types, language, readOnly }), [workflow, types, language, readOnly]);
  const [draft, setDraft] = useState<Draft>(() => ({ text: value, form: formOf(value, types) }));
  const [given, setGiven] = useState(value);
  const [wantsText, setWantsText] = useState(false);
  if (given !== value) {
    setGiven(value);
    // Only what comes from elsewhere (an undo): what was written here is shown as it was written.
    if (draft.text.trim() !== value.trim()) setDraft({ text: value, form: formOf(value, types) });
  }
  const id = useId();
  const visits = useRef(0);
  const { text, form } = draft;
  const { problem, isValue } = useCheck(text, props);
  const put = (next: Draft, gesture?: string) => {
    setDraft(next);
    onChange(next.text, gesture);
  };
  const asText = wantsText || form === undefined;
  return (
    <ConditionSettingProvider value={setting}>
      <div className={styles['field']} role="group" aria-label={label}>
        <div className={styles['top']}>
          <span className={styles['label']}>{label}</span>
          {asText && form === undefined ? null : (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<Icon name={asText ? 'filter' : 'code'} size={14} />}
              onClick={() => setWantsText(!asText)}
            >
              {asText ? t('asForm') : t('asText')}
            </Button>
          )}
        </div>
        {description === undefined ? null : <p className={styles['note']}>{description}</p>}
        {text.trim() === '' ? (
          <p className={styles['note']}>{t('hint')}</p>
        ) : problem ? null : (
          <p className={styles['words']} aria-label={t('words')}>
            {conditionWords(text, workflow, language)}
          </p>
        )}
        {asText ? (
          <div onFocus={() => (visits.current += 1)}>
            <ConditionText
              label={label}
              value={text}
              problem={problem}
              onChange={(next) => {
                // Who writes text goes on writing text, also once it has a form.
                setWantsText(true);
                put({ text: next, form: formOf(next, types) }, `${id} ${visits.current}`);
              }}
            />
          </div>
        ) : (
          <ConditionGroup
            condition={form.condition}
            onChange={(condition, gesture) =>
              put(
                condition ? { text: writeCondition(condition, types), form: { condition } } : { text: '', form: {} },
                gesture,
              )
            }
          />
        )}
        {form === undefined && !problem && !isValue ? <p className={styles['note']}>{t('noForm')}</p> : null}
        {problem || isValue ? (
          <p role="alert" className={styles['problem']}>
            {problem?.sentence ?? t('noCondition')}
          </p>
        ) : null}
      </div>
    </ConditionSettingProvider>
  );
}
