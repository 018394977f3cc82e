'use client';
import { useMemo } from 'react';
import type { ExpressionReason } from '#catalog/language';
import { CodeEditor } from '#ui/code-editor';
import { useTexts } from '#ui/texts';
import { celAssist } from './cel-assist.ts';
import { useConditionSetting } from './condition-context.ts';
import { conditionTexts } from './condition-texts.ts';
import { expressionMarker } from './expression-markers.ts';

export interface ConditionTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is wrong with the text, with its sentence. */
  readonly problem: { readonly reason: ExpressionReason; readonly sentence: string } | undefined;
}

/** The condition as CEL: coloured, completed, explained and checked letter by letter. */
export function ConditionText({ label, value, onChange, problem }: ConditionTextProps) {
  const t = useTexts(conditionTexts);
  const { workflow, types, language, readOnly } = useConditionSetting();
  const assist = useMemo(
    () =>
      celAssist({
        workflow,
        types,
        language,
        words: {
          variable: (name) => t(`variables.${name}`),
          type: (type) => t(`types.${type}`),
          explain: (name) => t(`functions.${name}`),
        },
      }),
    [workflow, types, language, t],
  );
  const markers = useMemo(
    () => (problem ? [expressionMarker(value, problem.reason, problem.sentence)] : []),
    [value, problem],
  );
  return (
    <CodeEditor
      label={label}
      value={value}
      onChange={onChange}
      language="cel"
      compact
      height="112px"
      readOnly={readOnly}
      markers={markers}
      assist={assist}
    />
  );
}
