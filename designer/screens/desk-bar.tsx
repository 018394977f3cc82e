'use client';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { ExportMenu } from '#designer/exchange';
import { Icon, type IconName } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { screenTexts } from './screen-texts.ts';
import type { DesignerDeskModel } from './use-designer-desk.ts';

function BarAct({ name, label, act }: { name: IconName; label: string; act: (() => void) | undefined }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} disabled={!act} onClick={act}>
        <Icon name={name} />
      </ActionIcon>
    </Tooltip>
  );
}

export interface DeskBarProps {
  readonly model: DesignerDeskModel;
  /** Nothing of the draft can be changed while a release is looked at. */
  readonly looking: boolean;
  /** On a phone a word does not fit beside the title. */
  readonly narrow: boolean;
  readonly onPublish: () => void;
}

/** The designer's acts in the page's bar: undo and redo, publication. */
export function DeskBar({ model, looking, narrow, onPublish }: DeskBarProps) {
  const t = useTexts(screenTexts);
  const { session, editor, mayPublish } = model;
  return (
    <>
      {editor.readOnly ? null : (
        <>
          <BarAct name="undo" label={t('undo')} act={looking ? undefined : session.undo} />
          <BarAct name="redo" label={t('redo')} act={looking ? undefined : session.redo} />
        </>
      )}
      <ExportMenu document={editor.document} sentence={model.sentence} />
      {mayPublish && narrow ? (
        <Tooltip label={t('publish.act')}>
          <ActionIcon size={32} aria-label={t('publish.act')} disabled={looking} onClick={onPublish}>
            <Icon name="publish" />
          </ActionIcon>
        </Tooltip>
      ) : null}
      {mayPublish && !narrow ? (
        <Button
          data-guide="publish"
          leftSection={<Icon name="publish" size={14} />}
          disabled={looking}
          onClick={onPublish}
        >
          {t('publish.act')}
        </Button>
      ) : null}
    </>
  );
}
