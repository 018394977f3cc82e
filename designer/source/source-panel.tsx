'use client';
import { Button, SegmentedControl } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { workflowSchema, type Reason, type Workflow } from '#catalog/language';
import type { Editor, Part } from '#designer/document';
import { CodeDiff, CodeEditor, type CodeRange } from '#ui/code-editor';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import styles from './source-panel.module.css';
import { partAt, rangeOf } from './source-parts.ts';
import { problemMarker, sourceOf, type SourceProblem } from './source-text.ts';
import { sourceTexts } from './source-texts.ts';
import { readSource } from './source-tree.ts';
import { useSource, type Source, type SourceDraft } from './use-source.ts';
import { workflowAssist } from './workflow-assist.ts';

/** What the text is compared with. */
export interface ComparedRelease {
  readonly number: number;
  readonly document: Workflow;
}

export interface SourcePanelProps {
  readonly editor: Editor;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Selects a part and brings it into view on the canvas. */
  readonly show: (part: Part) => void;
  readonly sentence: (reason: Reason) => string;
  /** The last one; undefined: nothing is published, or it is not loaded yet. */
  readonly release: ComparedRelease | undefined;
  /** Holds what could not be applied while the panel is away. */
  readonly draft: SourceDraft;
}

let schema: object | undefined;
/** The schema of documents as JSON Schema, made when it is first needed. */
const documentSchema = (): object =>
  (schema ??= z.toJSONSchema(workflowSchema, { io: 'input', unrepresentable: 'any' }));

function useProblemWords(sentence: SourcePanelProps['sentence']) {
  const t = useTexts(sourceTexts);
  return useCallback(
    (text: string, { problem, from }: SourceProblem): string => {
      if (typeof problem !== 'string') return sentence(problem);
      if (problem === 'id') return t('id');
      const lines = text.slice(0, from).split('\n');
      return t('syntax', { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
    },
    [sentence, t],
  );
}

/** Leads from the text to the drawing and back; neither answers what it caused itself. */
function useJumps({ editor, show }: SourcePanelProps, text: string) {
  const read = useMemo(() => readSource(text), [text]);
  const visited = useRef<string>(undefined);
  const [part, ...others] = editor.selection;
  const key = part && others.length === 0 ? `${part.kind} ${part.id}` : undefined;
  const [revealed, setRevealed] = useState<{
    readonly key: string | undefined;
    readonly range: CodeRange | undefined;
  }>();
  if (revealed?.key !== key) {
    const fromText = visited.current === key;
    const range = part && key !== undefined && !fromText && read.ok ? rangeOf(read.root, part) : undefined;
    setRevealed({ key, range });
  }
  const onCursor = (offset: number) => {
    const found = read.ok ? partAt(read.root, offset) : undefined;
    const at = found && `${found.kind} ${found.id}`;
    if (!found || at === visited.current) return;
    visited.current = at;
    show(found);
  };
  return { reveal: revealed?.range, onCursor };
}

function Status({ source, sentence }: { readonly source: Source; readonly sentence: SourcePanelProps['sentence'] }) {
  const t = useTexts(sourceTexts);
  const say = useProblemWords(sentence);
  const { state, problems, text, behind, reload } = source;
  const [first] = problems;
  return (
    <div className={styles['status']} data-state={state}>
      <span role="status">
        {state === 'broken' ? t('broken', { problem: first ? say(text, first) : '' }) : t(state)}
        {behind ? ` ${t('behind')}` : null}
      </span>
      {state === 'broken' ? (
        <Button variant="default" size="compact-sm" onClick={reload}>
          {t('reload')}
        </Button>
      ) : null}
    </div>
  );
}

/** The whole workflow as text: checked, completed, in step with the drawing, compared with the last release. */
export function SourcePanel(props: SourcePanelProps) {
  const { editor, undo, redo, sentence, release, draft } = props;
  const t = useTexts(sourceTexts);
  const language = sourceLanguage(useLanguage().language);
  const source = useSource(editor, draft);
  const { text, state, problems, write } = source;
  const [view, setView] = useState<'text' | 'changes'>('text');
  const say = useProblemWords(sentence);
  const jumps = useJumps(props, text);
  const { document } = editor;
  const assist = useMemo(() => workflowAssist(document, language), [document, language]);
  const markers = useMemo(
    () => problems.map((problem) => problemMarker(text, problem, say(text, problem))),
    [problems, say, text],
  );
  // What is not yet part of the document is undone letter by letter, by the editor itself.
  const back = (act: (() => void) | undefined) => () => {
    if (state !== 'applied' || !act) return false;
    act();
    return true;
  };
  const views = [
    { value: 'text' as const, label: t('text') },
    {
      value: 'changes' as const,
      label: release ? t('changes', { number: release.number }) : t('noRelease'),
      disabled: !release,
    },
  ];
  const released = useMemo(() => (release ? sourceOf(release.document) : ''), [release]);
  return (
    <div className={styles['panel']} role="region" aria-label={t('label')}>
      <div className={styles['bar']}>
        <SegmentedControl aria-label={t('view')} size="xs" value={view} data={views} onChange={setView} />
      </div>
      {view === 'changes' && release ? (
        <div className={styles['editor']}>
          {released === text ? <p className={styles['note']}>{t('unchanged', { number: release.number })}</p> : null}
          <CodeDiff
            label={t('changesLabel', { number: release.number })}
            before={released}
            after={text}
            language="json"
          />
        </div>
      ) : (
        <>
          <div className={styles['editor']}>
            <CodeEditor
              label={t('label')}
              value={text}
              onChange={write}
              language="json"
              height="100%"
              readOnly={editor.readOnly}
              schema={documentSchema()}
              markers={markers}
              assist={assist}
              history={{ undo: back(undo), redo: back(redo) }}
              reveal={jumps.reveal}
              onCursor={jumps.onCursor}
            />
          </div>
          {editor.readOnly ? null : <Status source={source} sentence={sentence} />}
        </>
      )}
    </div>
  );
}
